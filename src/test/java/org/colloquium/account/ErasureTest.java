package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.colloquium.IntegrationTest;
import org.colloquium.assignment.AssignmentService;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.Mark;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Named;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.digest.DraftService;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.NoteId;
import org.colloquium.note.NoteService;
import org.colloquium.note.Reaction;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.SavedSearchService;
import org.colloquium.paper.StateChange;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.TestBallots;
import org.colloquium.vote.UpvoteService;
import org.colloquium.vote.VoteService;
import org.colloquium.vote.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class ErasureTest extends IntegrationTest {
    private static final int NOBODY_LISTENS = 1; // letters stay to be read

    private static final PageRequest ALL = new PageRequest(50, null);

    @Autowired
    ErasureService erasures;

    @Autowired
    Erasure erasure;

    @Autowired
    List<PersonalData> features;

    @Autowired
    MyAccount myAccount;

    @Autowired
    AccountService accountService;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    TestNotes notes;

    @Autowired
    NoteService noteService;

    @Autowired
    TestMailServer mail;

    @Autowired
    TestBallots votes;

    @Autowired
    VoteService voteService;

    @Autowired
    BallotService ballots;

    @Autowired
    UpvoteService upvotes;

    @Autowired
    PaperStateService states;

    @Autowired
    SavedSearchService searches;

    @Autowired
    TestAssignments assignments;

    @Autowired
    AssignmentService assignmentService;

    @Autowired
    TestDigests digests;

    @Autowired
    DraftService drafts;

    @Autowired
    MemberService members;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    AccountId quirina;
    String name;
    String email;
    BallotDetails open;
    BallotDetails closed;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        name = "Quirina Zwart" + System.nanoTime();
        quirina = stage.join(cast.group(), name, Role.ORGANISER);
        signIn.password(quirina);
        signIn.password(cast.administrator());
        email = signIn.email(quirina);
        open = votes.open(cast);
        closed = votes.open(cast);
        paper = open.papers().getFirst().id();
    }

    /** Whoever adds a table that refers to people says here what becomes of it. */
    @Test
    void everyReferenceToAPersonIsSomebodysToExportAndErase() {
        Set<String> named =
                features.stream().flatMap(it -> it.columns().stream()).collect(Collectors.toSet());
        assertThat(database.sql("""
                        select c.conrelid::regclass || '.' || a.attname
                        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                        where c.contype = 'f' and c.confrelid in ('account'::regclass, 'person'::regclass)""").query(String.class).set()).isEqualTo(named);
    }

    @Test
    void afterwardsNothingNamesThePerson() {
        everything();
        assertThat(mentions(name)).as("else nothing would be shown").isNotEmpty();
        assertThat(mentions(email)).isNotEmpty();
        mail.use(NOBODY_LISTENS);
        leave(true);
        mail.none();
        assertThat(goodbyes()).isEqualTo(1);
        database.sql("delete from letter where recipient = ?").param(email).update(); // once it is sent
        assertThat(mentions(name)).isEmpty();
        assertThat(mentions(email)).isEmpty();
        assertThat(mentions(quirina.toString()))
                .containsExactlyInAnyOrder(
                        "assignment",
                        "ballot_voter",
                        "deed",
                        "digest",
                        "erased_account",
                        "note",
                        "paper",
                        "person",
                        "reply",
                        "vote");
    }

    @Test
    void whereNoMailIsSentNoGoodbyeWaitsForAServer() {
        leave(true);
        assertThat(goodbyes()).isZero();
    }

    @Test
    void notesStayUnderFormerMemberOrGo() {
        NoteId shown = notes.write(quirina, paper, "Shown to all.");
        NoteId secret = notes.writePrivately(quirina, paper, "For me.");
        notes.reply(cast.member(), shown, "An answer.");
        leave(true);
        NoteDetails kept = TestAccounts.as(cast.member(), () -> noteService.find(shown));
        assertThat(kept.text().markdown()).isEqualTo("Shown to all.");
        assertThat(kept.text().name()).isEqualTo("Former member");
        assertThat(count("select count(*) from note where id = ?", secret.value()))
                .isZero();
    }

    @Test
    void whatOthersWroteNamesThemNoMore() {
        String name = Named.person("Quirina", quirina.value());
        NoteId note = notes.write(cast.member(), paper, "Ask " + name + " [and](https://example.org) `x`");
        notes.reply(cast.member(), note, name + "!");
        leave(true);
        NoteDetails kept = TestAccounts.as(cast.member(), () -> noteService.find(note));
        assertThat(kept.text().markdown()).isEqualTo("Ask @Former member [and](https://example.org) `x`");
        assertThat(kept.replies().getFirst().text().markdown()).isEqualTo("@Former member!");
    }

    @Test
    void ofNotesThatGoOnlyTheAnswersOfOthersAreLeft() {
        NoteId answered = notes.write(quirina, paper, "Shown to all.");
        notes.reply(cast.member(), answered, "An answer.");
        notes.edit(quirina, answered, "Said otherwise.");
        NoteId alone = notes.write(quirina, paper, "Nobody answered.");
        NoteId of = notes.write(cast.member(), paper, "Of somebody else.");
        notes.reply(quirina, of, "Quirina's reply.");
        leave(false);
        NoteDetails trace = TestAccounts.as(cast.member(), () -> noteService.find(answered));
        assertThat(trace.text().markdown()).isNull();
        assertThat(trace.replies()).hasSize(1);
        assertThat(count("select count(*) from note where id = ?", alone.value()))
                .isZero();
        assertThat(TestAccounts.as(cast.member(), () -> noteService.find(of)).replies())
                .isEmpty();
        assertThat(mentions("Shown to all.")).isEmpty();
        assertThat(mentions("Said otherwise.")).isEmpty();
        TestAccounts.as(cast.member(), () -> noteService.list(paper, ALL));
    }

    @Test
    void whatWasCountedStaysCountedAndWhatIsOpenGoes() {
        votes.vote(quirina, closed, 0);
        votes.vote(cast.member(), closed, 0);
        TestAccounts.as(cast.organiser(), () -> ballots.close(closed.id()));
        votes.vote(quirina, open, 1);
        var before = TestAccounts.as(cast.member(), () -> voteService.votes(closed.id()));
        leave(true);
        var after = TestAccounts.as(cast.member(), () -> voteService.votes(closed.id()));
        assertThat(after).isEqualTo(before);
        assertThat(TestAccounts.as(cast.member(), () -> voteService.result(closed.id())))
                .isNotNull();
        assertThat(TestAccounts.as(cast.organiser(), () -> ballots.details(closed.id()))
                        .voters())
                .filteredOn(it -> it.id().equals(quirina))
                .singleElement()
                .matches(Voter::voted)
                .matches(Voter::gone)
                .extracting(Voter::name)
                .isEqualTo("Former member");
        assertThat(TestAccounts.as(cast.organiser(), () -> ballots.details(open.id()))
                        .voters())
                .extracting(Voter::id)
                .doesNotContain(quirina);
        assertThat(count(
                        "select count(*) from vote where member_id = ? and sealed_answer is not null", quirina.value()))
                .isZero();
    }

    @Test
    void assignmentsAreOpenAgainAndWhatWasDoneStaysDone() {
        assignments.assign(cast, paper, quirina, "presenter");
        var done = assignments.assign(cast, paper, quirina, "reader");
        TestAccounts.as(quirina, () -> assignmentService.mark(done, Mark.of(AssignmentState.DONE)));
        leave(true);
        assertThat(database.sql("select state from assignment where account_id = ?")
                        .param(quirina.value())
                        .query(String.class)
                        .list())
                .containsExactly("DONE");
    }

    @Test
    void thePersonHasToMeanIt() {
        assertThatThrownBy(() -> TestAccounts.run(quirina, () -> erasures.eraseMe(email, true)))
                .isInstanceOf(IdentityUnconfirmed.class);
        assertThatThrownBy(() -> TestAccounts.asConfirmed(quirina, () -> {
                    erasures.eraseMe("somebody@example.org", true);
                    return true;
                }))
                .isInstanceOf(InvalidInputException.class);
        assertThat(exists(quirina)).isTrue();
    }

    @Test
    void onlyAdministratorsEraseOthers() {
        assertThatThrownBy(() -> TestAccounts.run(cast.owner(), () -> erasures.erase(quirina, false)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(exists(quirina)).isTrue();
        TestAccounts.run(cast.administrator(), () -> erasures.erase(quirina, false));
        assertThat(exists(quirina)).isFalse();
        assertThatThrownBy(() -> TestAccounts.run(cast.administrator(), () -> erasures.erase(quirina, false)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aSessionAndATokenOfTheErasedAreOver() {
        String bearer = signIn.bearer(quirina);
        leave(true);
        assertThat(TestAccounts.as(quirina, myAccount::isOver)).isTrue();
        assertThat(mentions(bearer)).isEmpty();
        assertThat(count("select count(*) from access_token where account_id = ?", quirina.value()))
                .isZero();
    }

    @Test
    void theLastOwnerHandsOverFirst() {
        assertThatThrownBy(() -> TestAccounts.run(cast.administrator(), () -> erasures.erase(cast.owner(), true)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Vision & Language");
        TestAccounts.as(cast.owner(), () -> members.changeRole(cast.group(), quirina, Role.OWNER));
        TestAccounts.run(cast.administrator(), () -> erasures.erase(cast.owner(), true));
        assertThat(TestAccounts.as(quirina, () -> members.of(cast.group())))
                .noneMatch(it -> it.id().equals(cast.owner()));
    }

    @Test
    void aGroupWithNobodyElseInItEnds() {
        UUID elsewhere = database.sql("select group_id from membership where account_id = ?")
                .param(cast.stranger().value())
                .query(UUID.class)
                .single();
        TestAccounts.run(cast.administrator(), () -> erasures.erase(cast.stranger(), true));
        assertThat(count("select count(*) from reading_group where id = ?", elsewhere))
                .isZero();
    }

    @Test
    void twoOwnersWhoGoTogetherLeaveOne() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            TestGroup.Cast here = stage.make();
            TestAccounts.as(here.owner(), () -> members.changeRole(here.group(), here.member(), Role.OWNER));
            List<Object> results = Together.run(erasing(here, here.owner()), erasing(here, here.member()));
            assertThat(results)
                    .filteredOn(it -> it instanceof ConflictException)
                    .as("%s", results)
                    .hasSize(1);
            assertThat(count(
                            "select count(*) from membership where group_id = ? and role = 'OWNER'",
                            here.group().value()))
                    .isEqualTo(1);
        }
    }

    @Test
    void theLastAdministratorStays() {
        AccountId ada = cast.administrator();
        database.sql("update account set administrator = (id = ?) where administrator")
                .param(ada.value())
                .update();
        assertThatThrownBy(() -> TestAccounts.run(ada, () -> erasures.erase(ada, true)))
                .isInstanceOf(ConflictException.class);
        assertThat(exists(ada)).isTrue();
    }

    /** Whoever writes while they are erased leaves either all of it before, or nothing. */
    @Test
    void nothingIsWrittenByWhoIsBeingErased() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            AccountId who = stage.join(cast.group(), "Writer " + round, Role.MEMBER);
            List<Callable<?>> works = new ArrayList<>();
            works.add(erasing(cast, who));
            works.add(() -> repeated(() -> notes.writePrivately(who, paper, "While leaving.")));
            works.add(() -> repeated(() ->
                    TestAccounts.as(who, () -> states.change(paper, StateChange.remark("While leaving.", true)))));
            works.add(() -> repeated(() -> votes.vote(who, open, 0)));
            works.add(() -> repeated(() ->
                    TestAccounts.as(who, () -> searches.save(cast.group(), "S" + System.nanoTime(), "alpha", false))));
            List<Object> results = Together.run(works.toArray(Callable[]::new));
            assertThat(results.getFirst()).as("the erasure").isEqualTo(true);
            assertThat(mentions("While leaving.")).isEmpty();
            assertThat(exists(who)).isFalse();
            assertThat(count("select count(*) from vote where member_id = ?", who.value()))
                    .isZero();
            assertThat(count("select count(*) from saved_search where account_id = ?", who.value()))
                    .isZero();
        }
    }

    @Test
    void anOlderBackupIsErasedAnew() {
        everything();
        leave(false);
        database.sql("""
                        insert into account (id, version, email, name, administrator, enabled, created_at)
                        values (?, 0, ?, ?, false, true, now())""").params(quirina.value(), email, name).update();
        database.sql("""
                        insert into membership (group_id, account_id, version, role, since)
                        values (?, ?, 0, 'MEMBER', now())""").params(cast.group().value(), quirina.value()).update();
        database.sql("delete from letter where recipient = ?").param(email).update();
        notes.write(quirina, paper, "Back from the backup.");
        assertThat(erasure.replay()).isEqualTo(1);
        assertThat(mentions(name)).isEmpty();
        assertThat(mentions(email)).isEmpty();
        assertThat(mentions("Back from the backup.")).isEmpty();
        assertThat(erasure.replay()).isZero();
    }

    @Test
    void aGroupThatABackupBringsBackWithoutItsLaterOwnerHasOne() {
        TestAccounts.as(cast.owner(), () -> members.changeRole(cast.group(), quirina, Role.OWNER));
        database.sql("insert into erased_account (id, erased_at, notes_stay) values (?, now(), true), (?, now(), true)")
                .params(cast.owner().value(), quirina.value())
                .update();
        erasure.replay();
        assertThat(TestAccounts.as(cast.organiser(), () -> members.of(cast.group())))
                .filteredOn(it -> it.role() == Role.OWNER)
                .singleElement()
                .matches(it -> it.id().equals(cast.organiser()));
    }

    private void everything() {
        signIn.bearer(quirina);
        TestAccounts.as(quirina, () -> states.change(paper, StateChange.remark("Worth an hour.", true)));
        TestAccounts.as(quirina, () -> searches.save(cast.group(), "Mine " + name, "alpha", true));
        TestAccounts.as(quirina, () -> upvotes.give(paper));
        NoteId note = notes.write(quirina, paper, "A note");
        notes.writePrivately(quirina, paper, "I am " + name);
        notes.reply(quirina, note, "A reply");
        NoteId others = notes.write(cast.member(), paper, "Of somebody else");
        notes.react(quirina, others, Reaction.THANKS);
        votes.vote(quirina, open, 0);
        votes.vote(quirina, closed, 0);
        TestAccounts.as(cast.organiser(), () -> ballots.close(closed.id()));
        assignments.assign(cast, paper, quirina, "presenter");
        var done = assignments.assign(cast, paper, quirina, "reader");
        TestAccounts.as(quirina, () -> assignmentService.mark(done, Mark.of(AssignmentState.DONE)));
        digests.add(cast, quirina, TestDigests.page("Word" + System.nanoTime(), 2));
        TestAccounts.as(quirina, () -> drafts.keep(cast.group(), TestDigests.pasted("By " + name)));
        TestAccounts.as(
                quirina,
                () -> members.invite(
                        cast.group(), new EmailAddress("i" + System.nanoTime() + "@example.org"), Role.MEMBER));
    }

    private void leave(boolean notesStay) {
        TestAccounts.asConfirmed(quirina, () -> {
            erasures.eraseMe(" " + email.toUpperCase(java.util.Locale.ROOT), notesStay);
            return true;
        });
    }

    private Callable<Boolean> erasing(TestGroup.Cast here, AccountId who) {
        return () -> TestAccounts.as(here.administrator(), () -> {
            erasures.erase(who, true);
            return true;
        });
    }

    private static boolean repeated(Callable<?> work) throws Exception {
        for (int i = 0; i < 15; i++) {
            work.call();
        }
        return true;
    }

    private long goodbyes() {
        return count("select count(*) from letter where recipient = ?", email);
    }

    private boolean exists(AccountId id) {
        return count("select count(*) from account where id = ?", id.value()) > 0;
    }

    private long count(String sql, Object parameter) {
        return database.sql(sql).param(parameter).query(Long.class).single();
    }

    /** The tables in which these words stand in any column, except bytes. */
    private Set<String> mentions(String words) {
        return database
                .sql("select table_name from information_schema.tables where table_schema = 'public' "
                        + "and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(it -> database.sql(
                                "select exists (select from " + it + " t where strpos(lower(t::text), ?) > 0)")
                        .param(words.toLowerCase(java.util.Locale.ROOT))
                        .query(Boolean.class)
                        .single())
                .collect(Collectors.toSet());
    }
}
