package org.colloquium.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.BoardService;
import org.colloquium.assignment.BulkService;
import org.colloquium.assignment.ClaimService;
import org.colloquium.assignment.PreferenceService;
import org.colloquium.assignment.SwapService;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Named;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.TestGroup;
import org.colloquium.note.anchor.Quote;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.paper.Veils;
import org.colloquium.presence.PresenceService;
import org.colloquium.presence.ReadingPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Asks as somebody who is blind on a paper through every way to what others noted there. */
class BlindFirstTest extends IntegrationTest {
    private static final String ENOUGH = "These are forty characters, or some more.";
    private static final StreamQuery MENTIONING = new StreamQuery("", null, null, null, null, false, true, null);
    private static final PageRequest PAGE = new PageRequest(50, null);

    @Autowired
    BlindService blind;

    @Autowired
    NoteService notes;

    @Autowired
    AnnotationService annotations;

    @Autowired
    ReplyService replies;

    @Autowired
    ReactionService reactions;

    @Autowired
    VersionService versions;

    @Autowired
    ReportService reports;

    @Autowired
    ImageService images;

    @Autowired
    NoteOverview overview;

    @Autowired
    StreamService stream;

    @Autowired
    LibraryService library;

    @Autowired
    Veils veils;

    @Autowired
    PresenceService presence;

    @Autowired
    TestNotes written;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    PaperId paper;
    NoteId note;
    NoteId annotation;
    ImageId image;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Blind");
        note = as(
                cast.otherMember(),
                () -> notes.write(paper, new NewNote("Secretword, says the other" + everybody(), Visibility.GROUP))
                        .id());
        annotation = as(
                cast.otherMember(),
                () -> annotations
                        .annotate(
                                paper,
                                new NewAnnotation(
                                        NewTarget.inAbstract(new Quote("about", "", ""), null),
                                        "Secretword",
                                        Visibility.GROUP,
                                        new Marking(Meaning.QUESTION, List.of("secrettag"))))
                        .id());
        image = written.showImage(cast.otherMember(), note);
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
    }

    @Test
    void whoIsBlindLearnsNothing() {
        TestAccounts.run(cast.otherMember(), () -> presence.here(paper, UUID.randomUUID(), ReadingPlace.NOWHERE));
        for (AccountId who : List.of(cast.member(), cast.organiser(), cast.owner(), cast.guest())) {
            learnsNothing(who);
        }
    }

    private void learnsNothing(AccountId who) {
        assertThat(as(who, () -> veils.isVeiled(paper))).isTrue();
        assertThat(as(who, () -> presence.others(paper))).isEmpty();
        assertThat(as(who, () -> notes.list(paper, PAGE)).total()).isZero();
        assertThat(as(who, () -> annotations.list(paper, PAGE)).total()).isZero();
        assertThat(as(who, () -> annotations.list(paper, PAGE)).items()).isEmpty();
        assertThat(as(who, () -> overview.counts(cast.group(), List.of(paper)))).isEmpty();
        assertThat(as(who, () -> overview.news(cast.group(), Instant.EPOCH, 10)))
                .isEmpty();
        assertThat(as(who, () -> stream.list(cast.group(), StreamQuery.ALL, PAGE))
                        .total())
                .isZero();
        assertThat(as(who, () -> stream.list(cast.group(), words("secretword"), PAGE))
                        .total())
                .isZero();
        assertThat(as(who, () -> stream.list(cast.group(), MENTIONING, PAGE)).total())
                .isZero();
        assertThat(as(who, () -> stream.tags(cast.group()))).isEmpty();
        assertThatThrownBy(() -> as(who, () -> images.open(image))).isInstanceOf(NotFoundException.class);
        for (String query : List.of("has:note", "notes>=1")) {
            assertThat(as(
                                    who,
                                    () -> library.list(
                                            cast.group(),
                                            new LibraryQuery(query, null, LibraryQuery.Mine.SHOWN, null),
                                            PAGE))
                            .total())
                    .as(query)
                    .isZero();
        }
        for (NoteId one : List.of(note, annotation)) {
            assertThatThrownBy(() -> as(who, () -> notes.find(one))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> annotations.find(one))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> notes.hide(one, "why"))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> notes.settle(one))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> replies.write(one, "So?"))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> notes.restore(one))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> reactions.give(one, Reaction.AGREE)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> TestAccounts.run(who, () -> reactions.takeBack(one, Reaction.AGREE)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> versions.list(one))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> TestAccounts.run(who, () -> reports.report(one, "why")))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void whoIsBlindFindsNothingOfNotesWhereTheyAreAskedWhatToTakeOrPropose(@Autowired PreferenceService preferences) {
        for (AccountId who : List.of(cast.member(), cast.organiser(), cast.owner())) {
            for (String query : List.of("has:note", "notes>=1")) {
                assertThat(as(who, () -> preferences.asked(cast.group(), query)))
                        .as(query)
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsToBeDoneTellsWhoIsBlindNothingOfNotes(
            @Autowired TestAssignments given,
            @Autowired BoardService boards,
            @Autowired SwapService swaps,
            @Autowired ClaimService claims,
            @Autowired BulkService bulk) {
        AssignmentId theirs = given.assign(cast, paper, cast.otherMember(), "reader");
        as(cast.otherMember(), () -> notes.write(paper, new NewNote("Secretword again", Visibility.GROUP)));
        given.offer(cast.otherMember(), theirs);
        given.leaveOpen(cast, paper, "scribe");
        assertThat(as(cast.otherMember(), () -> boards.details(theirs)).notedAt())
                .isNotNull();
        for (AccountId who : List.of(cast.member(), cast.organiser(), cast.owner())) {
            assertThat(as(who, () -> boards.ofPaper(paper)).assignments()).allMatch(it -> it.notedAt() == null);
            assertThat(as(who, () -> swaps.list(cast.group())))
                    .singleElement()
                    .satisfies(it -> assertThat(it.what().notedAt()).isNull());
            assertThat(as(who, () -> claims.list(cast.group())).toString()).doesNotContain("noted");
        }
        for (AccountId who : List.of(cast.organiser(), cast.owner())) {
            for (String query : List.of("has:note", "notes>=1")) {
                assertThat(as(who, () -> bulk.rehearse(cast.group(), "assign presenter round-robin to " + query))
                                .rows())
                        .as(query)
                        .isEmpty();
            }
        }
    }

    @Test
    void aRuleIsForMembersOnly() {
        for (AccountId nobody : List.of(cast.stranger(), new AccountId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> TestAccounts.run(
                            cast.organiser(), () -> blind.set(cast.group(), new BlindRule(paper, nobody, null))))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void theAuthorSeesTheirOwnAndNobodysReplies() {
        NoteId mine = as(
                cast.member(),
                () -> notes.write(paper, new NewNote("Short", Visibility.GROUP)).id());
        as(cast.otherMember(), () -> notes.write(paper, new NewNote(ENOUGH, Visibility.GROUP)));
        ReplyId reply = as(cast.otherMember(), () -> replies.write(mine, "Secretword in a reply"))
                .id();
        as(cast.otherMember(), () -> replies.write(mine, "Well," + everybody()));
        as(cast.otherMember(), () -> reactions.give(mine, Reaction.AGREE));
        NoteDetails seen = as(cast.member(), () -> notes.find(mine));
        assertThat(seen.replies()).isEmpty();
        assertThat(as(cast.member(), () -> stream.list(cast.group(), MENTIONING, PAGE))
                        .total())
                .isZero();
        assertThat(seen.text().reactions()).as("others', given when they could").isEmpty();
        assertThatThrownBy(() -> as(cast.member(), () -> replies.find(reply))).isInstanceOf(NotFoundException.class);
        assertThat(as(cast.member(), () -> stream.list(cast.group(), words("secretword"), PAGE))
                        .total())
                .isZero();
        assertThat(as(cast.member(), () -> overview.news(cast.group(), Instant.EPOCH, 10)))
                .isEmpty();
        assertThatThrownBy(() ->
                        as(cast.member(), () -> notes.edit(mine, new NoteEdit(null, Visibility.PRIVATE, null))))
                .isInstanceOf(ConflictException.class);
        as(cast.member(), () -> notes.edit(mine, new NoteEdit(ENOUGH, null, null)));
        assertThat(as(cast.member(), () -> notes.find(mine)).replies()).hasSize(2);
    }

    @Test
    void whoHasWrittenSeesForGood() {
        as(cast.member(), () -> notes.write(paper, new NewNote(ENOUGH, Visibility.PRIVATE)));
        assertThat(as(cast.member(), () -> blind.isBlind(paper)))
                .as("a private note does not count")
                .isTrue();
        NoteId mine = as(
                cast.member(),
                () -> annotations
                        .annotate(
                                paper,
                                new NewAnnotation(
                                        NewTarget.inAbstract(new Quote("about", "", ""), null),
                                        ENOUGH,
                                        Visibility.GROUP,
                                        Marking.NONE))
                        .id());
        assertThat(as(cast.member(), () -> blind.isBlind(paper))).isFalse();
        assertThat(as(cast.member(), () -> annotations.list(paper, PAGE)).total())
                .isEqualTo(2);
        TestAccounts.run(cast.member(), () -> notes.delete(mine, null));
        assertThat(as(cast.member(), () -> notes.find(note)).text().markdown()).contains("Secretword");
        assertThat(as(cast.organiser(), () -> blind.isBlind(paper))).isTrue();
    }

    @Test
    void aRuleForOneMemberOnOnePaperAndOneThatEnds() {
        TestAccounts.run(cast.organiser(), () -> blind.lift(cast.group(), BlindRule.ALL));
        assertThat(as(cast.member(), () -> notes.list(paper, PAGE)).total()).isEqualTo(1);
        PaperId other = papers.add(cast.group(), "Other");
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), new BlindRule(paper, cast.member(), null)));
        assertThat(as(cast.member(), () -> blind.isBlind(paper))).isTrue();
        assertThat(as(cast.member(), () -> blind.isBlind(other))).isFalse();
        assertThat(as(cast.owner(), () -> blind.isBlind(paper))).isFalse();
        Instant soon = Instant.now().plusSeconds(1);
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), new BlindRule(paper, cast.member(), soon)));
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(as(cast.member(), () -> blind.isBlind(paper)))
                        .isFalse());
    }

    @Test
    void aRuleThatEndsIsTakenAwayAtItsHour() {
        TestAccounts.run(cast.organiser(), () -> {
            blind.lift(cast.group(), BlindRule.ALL);
            blind.set(
                    cast.group(),
                    new BlindRule(paper, cast.member(), Instant.now().plusSeconds(1)));
            blind.set(cast.group(), new BlindRule(paper, cast.owner(), null));
        });
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(rules()).isEqualTo(1));
        assertThat(as(cast.owner(), () -> blind.isBlind(paper))).isTrue();
    }

    private long rules() {
        return database.sql("select count(*) from blind_rule where group_id = ?")
                .param(cast.group().value())
                .query(Long.class)
                .single();
    }

    @Test
    void rulesForSeveralMembersOnSeveralPapersAreSetAtOnce() {
        TestAccounts.run(cast.organiser(), () -> blind.lift(cast.group(), BlindRule.ALL));
        PaperId other = papers.add(cast.group(), "Other");
        Set<AccountId> members = Set.of(cast.member(), cast.owner());
        Instant later = Instant.parse("2199-01-01T14:00:00Z");
        for (Instant ends : Arrays.asList(null, later)) {
            TestAccounts.run(cast.organiser(), () -> blind.setEach(cast.group(), List.of(paper, other), members, ends));
            assertThat(as(cast.guest(), () -> blind.rules(cast.group())))
                    .hasSize(4)
                    .allSatisfy(it -> assertThat(it.endsAt()).isEqualTo(ends));
        }
        assertThat(as(cast.member(), () -> blind.isBlind(other))).isTrue();
        assertThat(as(cast.otherMember(), () -> blind.isBlind(other))).isFalse();
        PaperId theirs = papers.add(stage.make().group(), "Theirs");
        assertThatThrownBy(() -> TestAccounts.run(
                        cast.organiser(), () -> blind.setEach(cast.group(), List.of(paper, theirs), members, null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> TestAccounts.run(
                        cast.organiser(),
                        () -> blind.setEach(cast.group(), List.of(paper), Set.of(cast.stranger()), null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> TestAccounts.run(
                        cast.organiser(), () -> blind.setEach(cast.group(), List.of(paper), members, Instant.EPOCH)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> TestAccounts.run(
                        cast.member(), () -> blind.setEach(cast.group(), List.of(paper), members, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> TestAccounts.run(
                        cast.stranger(), () -> blind.setEach(cast.group(), List.of(paper), members, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> blind.setEach(cast.group(), List.of(paper), members, null))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void onlyOrganisersSetIt() {
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            assertThatThrownBy(() -> TestAccounts.run(who, () -> blind.lift(cast.group(), BlindRule.ALL)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> TestAccounts.run(cast.stranger(), () -> blind.lift(cast.group(), BlindRule.ALL)))
                .isInstanceOf(NotFoundException.class);
    }

    private String everybody() {
        return Stream.of(cast.member(), cast.organiser(), cast.owner(), cast.guest())
                .map(it -> " " + Named.person("Somebody", it.value()))
                .collect(Collectors.joining());
    }

    private static StreamQuery words(String words) {
        return new StreamQuery(words, null, null, null, null, false, false, null);
    }

    private static <T> T as(AccountId who, Supplier<T> act) {
        return TestAccounts.as(who, act::get);
    }
}
