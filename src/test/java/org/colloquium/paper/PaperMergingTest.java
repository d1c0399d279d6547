package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.BoardService;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingService;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.note.NoteOverview;
import org.colloquium.note.NoteService;
import org.colloquium.note.TestNotes;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.TestBallots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class PaperMergingTest extends IntegrationTest {
    private static final PageRequest ALL = new PageRequest(200, null);

    @Autowired
    PaperMerging merging;

    @Autowired
    PaperImport imports;

    @Autowired
    PaperService papers;

    @Autowired
    PaperStateService states;

    @Autowired
    LibraryService library;

    @Autowired
    NoteService notes;

    @Autowired
    NoteOverview overview;

    @Autowired
    BallotService ballots;

    @Autowired
    BoardService board;

    @Autowired
    MeetingService meetings;

    @Autowired
    TestNotes addNotes;

    @Autowired
    TestBallots addBallots;

    @Autowired
    TestMeetings addMeetings;

    @Autowired
    TestAssignments addAssignments;

    @Autowired
    TestGroup stage;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    PaperId one;
    PaperId other;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        one = add(cast.member(), "Tides in Harbours", "Gauges of three years.");
        other = add(cast.member(), "Ebb and Flood at the Quay", "Water levels by night.");
    }

    @Test
    void notesVotesAssignmentsAndMeetingsOfBothShowOnOneAndGoBack() {
        addNotes.write(cast.member(), one, "On the first");
        addNotes.write(cast.owner(), other, "On the other");
        addAssignments.assign(cast, one, cast.member(), "presenter");
        addAssignments.assign(cast, other, cast.owner(), "reader");
        addMeetings.plan(cast, 1, one);
        addMeetings.plan(cast, 2, other);
        merge(one, other);
        for (PaperId asked : List.of(one, other)) {
            assertThat(as(cast.guest(), () -> notes.list(asked, ALL)).total()).isEqualTo(2);
            assertThat(as(cast.guest(), () -> board.ofPaper(asked)).assignments())
                    .hasSize(2);
            assertThat(as(cast.guest(), () -> meetings.discussing(asked))).hasSize(2);
            assertThat(as(cast.guest(), () -> papers.find(asked)).id()).isEqualTo(one);
        }
        assertThat(as(cast.guest(), () -> overview.counts(cast.group(), List.of(one))))
                .containsEntry(one, 2);
        addNotes.write(cast.member(), one, "While they were one");
        as(cast.organiser(), () -> merging.unmerge(other));
        assertThat(as(cast.guest(), () -> notes.list(one, ALL)).total()).isEqualTo(2);
        assertThat(as(cast.guest(), () -> notes.list(other, ALL)).items())
                .singleElement()
                .satisfies(it -> assertThat(it.text().markdown()).isEqualTo("On the other"));
        assertThat(as(cast.guest(), () -> board.ofPaper(other)).assignments()).hasSize(1);
        assertThat(as(cast.guest(), () -> meetings.discussing(other))).hasSize(1);
    }

    @Test
    void aClosedBallotStaysAsItWasAndCountsForTheMergedPaper() {
        BallotDetails ballot = addBallots.open(cast);
        addBallots.vote(cast.member(), ballot, 0, 1);
        addBallots.vote(cast.owner(), ballot, 1);
        PaperId first = ballot.papers().get(0).id();
        PaperId second = ballot.papers().get(1).id();
        merge(first, second);
        as(cast.owner(), () -> ballots.close(ballot.id()));
        BallotDetails closed = as(cast.guest(), () -> ballots.details(ballot.id()));
        assertThat(closed.paperIds()).isEqualTo(ballot.paperIds());
        assertThat(found("votes:3")).containsExactly(first);
        assertThat(as(cast.guest(), () -> ballots.with(first))).hasSize(2);
        as(cast.owner(), () -> merging.unmerge(first));
        assertThat(found("votes:3")).isEmpty();
        assertThat(found("votes>=1")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void theLibraryShowsOneFoundByTheWordsOfEither() {
        addNotes.write(cast.owner(), other, "A note");
        as(cast.owner(), () -> states.change(other, StateChange.saved(true)));
        merge(one, other);
        for (String query : List.of("harbours", "quay", "\"water levels\"", "has:note", "notes:1")) {
            assertThat(found(query)).as(query).containsExactly(one);
        }
        assertThat(as(cast.owner(), () -> library.find(cast.group(), LibraryQuery.ALL.withWords("saved:yes"))))
                .containsExactly(one);
        assertThat(found("quay -tides")).isEmpty();
        assertThat(as(cast.guest(), () -> library.count(cast.group(), LibraryQuery.ALL)))
                .isEqualTo(1);
        as(cast.owner(), () -> merging.unmerge(one));
        assertThat(found("quay")).containsExactly(other);
        assertThat(found("tides")).containsExactly(one);
    }

    @Test
    void whatMembersMadeOfBothIsTakenTogetherAndGivenBack() {
        change(cast.member(), one, StateChange.reading(Reading.SKIMMED));
        change(cast.member(), one, StateChange.remark("Of one", true));
        change(cast.member(), other, StateChange.reading(Reading.READ));
        change(cast.member(), other, StateChange.remark("Of the other", false));
        change(cast.owner(), other, StateChange.saved(true));
        change(cast.owner(), other, StateChange.hidden(true));
        change(cast.organiser(), one, StateChange.saved(true));
        merge(one, other);
        assertThat(mine(cast.member()))
                .isEqualTo(new MyState(Reading.READ, false, false, "Of one · Of the other", false));
        assertThat(mine(cast.owner())).isEqualTo(new MyState(Reading.UNREAD, false, true, "", false));
        change(cast.organiser(), other, StateChange.reading(Reading.READ));
        as(cast.organiser(), () -> merging.unmerge(other));
        assertThat(mine(cast.member())).isEqualTo(new MyState(Reading.SKIMMED, false, false, "Of one", true));
        assertThat(mine(cast.owner())).isEqualTo(MyState.NONE);
        assertThat(mine(cast.organiser())).isEqualTo(new MyState(Reading.READ, false, true, "", false));
        assertThat(as(cast.member(), () -> states.mine(other)))
                .isEqualTo(new MyState(Reading.READ, false, false, "Of the other", false));
        assertThat(as(cast.owner(), () -> states.mine(other)).hidden()).isTrue();
        assertThat(count("paper_state_apart")).isZero();
    }

    @Test
    void ofThreeMergedOneAfterTheOtherEachMergeIsUndoneAlone() {
        PaperId third = add(cast.member(), "Spring Tides and their Gauges", "Of the moon.");
        change(cast.member(), third, StateChange.saved(true));
        change(cast.member(), other, StateChange.reading(Reading.READ));
        merge(other, third);
        merge(one, other);
        assertThat(as(cast.guest(), () -> papers.find(third)).id()).isEqualTo(one);
        assertThat(as(cast.guest(), () -> papers.find(one)).merged()).containsExactlyInAnyOrder(other, third);
        assertThat(mine(cast.member())).isEqualTo(new MyState(Reading.READ, false, true, "", false));
        as(cast.organiser(), () -> merging.unmerge(other));
        assertThat(as(cast.guest(), () -> papers.find(third)).id()).isEqualTo(other);
        assertThat(found("moon")).containsExactly(other);
        assertThat(mine(cast.member())).isEqualTo(MyState.NONE);
        as(cast.organiser(), () -> merging.unmerge(third));
        assertThat(found("moon")).containsExactly(third);
        assertThat(as(cast.member(), () -> states.mine(other)))
                .isEqualTo(new MyState(Reading.READ, false, false, "", false));
    }

    @Test
    void emptyFieldsAreFilledFromTheOtherAndTakenBack() {
        PaperId published = as(
                        cast.member(),
                        () -> papers.add(
                                cast.group(),
                                PaperFields.titled("Harbour Tides, Revisited")
                                        .withArxivId("2303.08867")
                                        .withDoi("10.1000/tides")
                                        .withVenue("Journal of Ports")
                                        .withAuthors(List.of("Ann Brace"))))
                .id();
        merge(one, published);
        PaperDetails merged = as(cast.guest(), () -> papers.find(one));
        assertThat(merged.title()).isEqualTo("Tides in Harbours");
        assertThat(merged.arxivId()).isEqualTo("2303.08867");
        assertThat(merged.doi()).isEqualTo("10.1000/tides");
        assertThat(merged.venue()).isEqualTo("Journal of Ports");
        assertThat(as(cast.guest(), () -> papers.origins(one)))
                .filteredOn(it -> it.field() == PaperField.VENUE)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.merged()).isEqualTo(published);
                    assertThat(it.by())
                            .isNotNull()
                            .satisfies(by -> assertThat(by.id()).isEqualTo(cast.member()));
                });
        assertThatThrownBy(() -> as(
                        cast.member(),
                        () -> papers.add(cast.group(), PaperFields.titled("New").withArxivId("2303.08867"))))
                .isInstanceOf(ConflictException.class);
        as(cast.organiser(), () -> merging.unmerge(one));
        PaperDetails alone = as(cast.guest(), () -> papers.find(one));
        assertThat(alone.arxivId()).isNull();
        assertThat(alone.venue()).isNull();
        assertThat(alone.authors()).isEmpty();
        assertThat(as(cast.guest(), () -> papers.find(published)).arxivId()).isEqualTo("2303.08867");
    }

    @Test
    void twoWhoMergeTheSameAtOnceMergeOnceWhicheverWay() throws InterruptedException {
        List<Object> ends = Threads.race(
                () -> as(cast.organiser(), () -> merging.merge(one, other)),
                () -> as(cast.owner(), () -> merging.merge(other, one)));
        assertThat(ends).hasOnlyElementsOfType(PaperDetails.class);
        assertThat(ends.stream().map(it -> ((PaperDetails) it).id()).distinct()).hasSize(1);
        assertThat(as(cast.guest(), () -> library.count(cast.group(), LibraryQuery.ALL)))
                .isEqualTo(1);
        PaperId work = ((PaperDetails) ends.getFirst()).id();
        assertThat(as(cast.guest(), () -> papers.find(work)).merged()).hasSize(1);
    }

    @Test
    void aCircleOfMergesEndsInOnePaper() throws InterruptedException {
        PaperId third = add(cast.member(), "Spring Tides", "Of the moon.");
        Threads.race(
                () -> as(cast.organiser(), () -> merging.merge(one, other)),
                () -> as(cast.organiser(), () -> merging.merge(other, third)),
                () -> as(cast.organiser(), () -> merging.merge(third, one)));
        List<PaperId> left = as(cast.guest(), () -> library.find(cast.group(), LibraryQuery.ALL));
        assertThat(left).hasSize(1);
        assertThat(as(cast.guest(), () -> papers.find(left.getFirst())).merged())
                .containsExactlyInAnyOrderElementsOf(Stream.of(one, other, third)
                        .filter(it -> !it.equals(left.getFirst()))
                        .toList());
    }

    @Test
    void aMemberMergesOnlyWhatTheMemberBrought() {
        PaperId theirs = add(cast.otherMember(), "Spring Tides", "Of the moon.");
        assertThatThrownBy(() -> as(cast.member(), () -> merging.merge(one, theirs)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("Somebody else added this paper");
        as(cast.member(), () -> merging.merge(theirs, one));
        assertThatThrownBy(() -> as(cast.otherMember(), () -> merging.unmerge(theirs)))
                .isInstanceOf(AccessDeniedException.class);
        as(cast.member(), () -> merging.unmerge(one));
        assertThat(as(cast.guest(), () -> papers.find(one)).id()).isEqualTo(one);
    }

    @Test
    void onlyThoseWhoMayMergePapersOfTheirGroup() {
        assertThatThrownBy(() -> as(cast.guest(), () -> merging.merge(one, other)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(cast.guest(), () -> merging.unmerge(one)))
                .isInstanceOf(AccessDeniedException.class);
        for (AccountId stranger : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> as(stranger, () -> merging.merge(one, other)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(stranger, () -> merging.doubts(cast.group(), ALL)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> merging.merge(one, other)).isInstanceOf(AuthenticationException.class);
        TestGroup.Cast elsewhere = stage.make();
        PaperId foreign = as(elsewhere.member(), () -> papers.add(elsewhere.group(), PaperFields.titled("Elsewhere")))
                .id();
        database.sql("""
                        insert into membership (group_id, account_id, version, role, since)
                        values (?, ?, 0, 'OWNER', now())""")
                .params(elsewhere.group().value(), cast.organiser().value())
                .update();
        assertThatThrownBy(() -> as(cast.organiser(), () -> merging.merge(one, foreign)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(cast.organiser(), () -> merging.merge(one, one)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> as(cast.organiser(), () -> merging.unmerge(one)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aMergedPaperIsNotDeletedWithoutTakingItApart() {
        merge(one, other);
        for (PaperId part : List.of(one, other)) {
            assertThatThrownBy(() -> as(cast.organiser(), () -> {
                        papers.delete(part, null);
                        return true;
                    }))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("is merged with another paper");
        }
        as(cast.organiser(), () -> merging.unmerge(one));
        as(cast.organiser(), () -> {
            papers.delete(other, null);
            return true;
        });
        assertThat(found("")).containsExactly(one);
    }

    @Test
    void aPairSaidToBeTwoWorksIsNeverProposedAgain() {
        doubt("Might be the same.");
        assertThat(as(cast.guest(), () -> merging.doubts(cast.group(), ALL)).items())
                .singleElement()
                .satisfies(it -> assertThat(it.why()).isEqualTo("Might be the same."));
        assertThat(as(cast.guest(), () -> merging.countDoubts(cast.group()))).isEqualTo(1);
        assertThatThrownBy(() -> keepApart(cast.guest())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> keepApart(cast.otherMember())).isInstanceOf(AccessDeniedException.class);
        keepApart(cast.member());
        doubt("Again.");
        assertThat(as(cast.guest(), () -> merging.doubts(cast.group(), ALL)).items())
                .isEmpty();
    }

    @Test
    void aPairThatWasMergedAndTakenApartIsNotProposedAgain() {
        doubt("Might be the same.");
        merge(one, other);
        assertThat(as(cast.guest(), () -> merging.countDoubts(cast.group()))).isZero();
        as(cast.organiser(), () -> merging.unmerge(one));
        assertThat(as(cast.guest(), () -> merging.countDoubts(cast.group()))).isZero();
    }

    /** A feature that keeps something on papers must say here that its readers ask for all papers of a work. */
    @Test
    void everythingKeptOnPapersIsReadByWork() {
        Set<String> known = Set.of(
                "digest_entry.paper_id",
                "digest_entry.like_paper",
                "paper_record.paper_id",
                "paper_file.paper_id",
                "paper_state.paper_id",
                "paper_state_apart.paper_id",
                "paper_pair.paper_id",
                "paper_pair.other_id",
                "paper.merged_into",
                "paper.merged_by_way_of",
                "note.paper_id",
                "blind_rule.paper_id",
                "sighting.paper_id",
                "shared_page.paper_id",
                "shared_page_seat.paper_id",
                "presence.paper_id",
                "ballot_paper.held_paper_id",
                "agenda_item.paper_id",
                "assignment.paper_id",
                "open_slot.paper_id",
                "preference.paper_id",
                "proposal_work.paper_id",
                "proposal_place.paper_id",
                "upvote.paper_id",
                "triage_place.paper_id");
        assertThat(database.sql("""
                        select c.conrelid::regclass::text || '.' || a.attname
                        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid = 'paper'::regclass""").query(String.class).set()).isEqualTo(known);
    }

    private PaperId add(AccountId who, String title, String summary) {
        return as(who, () -> papers.add(cast.group(), PaperFields.titled(title).withAbstract(summary)))
                .id();
    }

    private void merge(PaperId into, PaperId merged) {
        as(cast.organiser(), () -> merging.merge(into, merged));
    }

    private void keepApart(AccountId who) {
        as(who, () -> {
            merging.keepApart(one, other);
            return true;
        });
    }

    private void doubt(String why) {
        as(cast.member(), () -> {
            imports.doubt(cast.group(), List.of(new NewDoubt(one, other, why, false)));
            return true;
        });
    }

    private void change(AccountId who, PaperId paper, StateChange change) {
        as(who, () -> states.change(paper, change));
    }

    private MyState mine(AccountId who) {
        return as(who, () -> states.mine(one));
    }

    private List<PaperId> found(String words) {
        return as(cast.guest(), () -> library.find(cast.group(), LibraryQuery.ALL.withWords(words)));
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table + " where paper_id in (?, ?)")
                .params(one.value(), other.value())
                .query(Integer.class)
                .single();
    }
}
