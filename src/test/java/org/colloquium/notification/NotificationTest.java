package org.colloquium.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.colloquium.IntegrationTest;
import org.colloquium.StatementCount;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestMailServer;
import org.colloquium.account.TestSignIn;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.AssignmentService;
import org.colloquium.assignment.NewAssignments;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.SwapOfferId;
import org.colloquium.assignment.SwapService;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.assignment.WorkDue;
import org.colloquium.common.Named;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingPlan;
import org.colloquium.meeting.MeetingService;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.note.BlindRule;
import org.colloquium.note.BlindService;
import org.colloquium.note.NoteId;
import org.colloquium.note.ReplyId;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotEdit;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.Terms;
import org.colloquium.vote.TestBallots;
import org.colloquium.vote.VoteService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets a letter about what, and who does not. The mail server named takes none, so they all wait in the box. */
class NotificationTest extends IntegrationTest {
    private static final int NOBODY_LISTENS = 9;

    @Autowired
    LetterChoices choices;

    @Autowired
    TestMailServer mailServer;

    @Autowired
    TestGroup stage;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestPapers papers;

    @Autowired
    TestAssignments assignments;

    @Autowired
    AssignmentService assignmentService;

    @Autowired
    TestBallots ballots;

    @Autowired
    BallotService ballotService;

    @Autowired
    VoteService votes;

    @Autowired
    TestMeetings meetings;

    @Autowired
    MeetingService meetingService;

    @Autowired
    TestNotes notes;

    @Autowired
    BlindService blind;

    @Autowired
    StatementCount count;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;

    @Autowired
    SwapService swaps;

    PaperId paper;

    @BeforeEach
    void prepare() {
        mailServer.use(NOBODY_LISTENS);
        cast = stage.make();
        paper = papers.add(cast.group(), "Tidal forests");
    }

    @AfterEach
    void forget() {
        mailServer.none();
        database.sql("delete from letter where sent_at is null").update();
    }

    private record Sent(String subject, String words, String address, String stop) {}

    @Test
    void whoIsGivenPapersGetsOneLetterHoweverMany() {
        PaperId other = papers.add(cast.group(), "Quiet rivers");
        List<AccountId> to = List.of(cast.member(), cast.otherMember(), cast.organiser());
        NewAssignments wish = new NewAssignments(List.of(paper, other), to, PaperRole.READER, null, null);
        TestAccounts.as(cast.organiser(), () -> assignmentService.assign(cast.group(), wish));
        for (AccountId it : List.of(cast.member(), cast.otherMember())) {
            Sent letter = only(it);
            assertThat(letter.subject()).isEqualTo("Assigned to you: 2 papers in Vision & Language");
            assertThat(letter.words()).contains("“Tidal forests”, as reader.", "“Quiet rivers”, as reader.");
            assertThat(letter.address()).endsWith("/g/" + cast.slug() + "/assignments");
            assertThat(letter.stop()).endsWith("/account#letters");
        }
        assertThatNobodyElse(cast.owner(), cast.organiser(), cast.guest());
    }

    @Test
    void whoTakesOverIsToldAndTheOneBeforeIsNot() {
        AssignmentId id = assignments.assign(cast, paper, cast.member(), "reader");
        clear();
        TestAccounts.as(
                cast.organiser(), () -> assignmentService.revise(id, it -> it.withMember(cast.otherMember()), null));
        assertThat(only(cast.otherMember()).words()).contains("Tidal forests");
        assertThatNobodyElse(cast.member(), cast.organiser());
        clear();
        TestAccounts.as(cast.organiser(), () -> assignmentService.revise(id, it -> it, null));
        assertThat(letters(cast.otherMember())).isEmpty();
    }

    @Test
    void aBallotIsAnnouncedAtItsOpeningAndItsClose() {
        BallotDetails draft = ballots.draft(cast);
        assertThat(letters(cast.member())).as("nobody sees a draft").isEmpty();
        TestAccounts.as(cast.organiser(), () -> ballotService.open(draft.id()));
        for (AccountId it : List.of(cast.owner(), cast.member(), cast.otherMember(), cast.guest())) {
            Sent letter = only(it);
            assertThat(letter.subject()).isEqualTo("A ballot is open: What do we discuss next?");
            assertThat(letter.words()).contains("Four papers for two seats.");
            assertThat(letter.address()).endsWith("/g/" + cast.slug() + "/ballots/" + draft.id());
        }
        assertThatNobodyElse(cast.organiser());
        clear();
        ballots.vote(cast.member(), draft, 3);
        TestAccounts.as(cast.owner(), () -> ballotService.close(draft.id()));
        assertThat(only(cast.organiser()).words()).contains("Chosen: “Zebra stripes” and “Banana peeling”.");
        assertThat(only(cast.guest()).subject()).startsWith("Closed, with its result");
        assertThatNobodyElse(cast.owner());
    }

    @Test
    void whatTheClockDoesIsNewsToAll() {
        Instant soon = Instant.now().plus(1, ChronoUnit.HOURS);
        BallotDetails draft = ballots.make(cast, soon, soon.plus(Duration.ofHours(1)));
        database.sql("update ballot set opens_at = now() - interval '1 second' where id = ?")
                .param(draft.id().value())
                .update();
        ballots.ring(draft.id());
        assertThat(only(cast.organiser()).words()).contains("It closes ", "(Europe/Berlin)");
    }

    @Test
    void moreTimeIsNewsToThoseWhoHaveNotVoted() {
        Instant close = Instant.now().plus(Duration.ofHours(2));
        Terms three = new Terms(false, 3, null, 24, false, false, 24, null, "order");
        BallotDetails ballot = ballots.open(cast, three, close);
        ballots.vote(cast.member(), ballot, 1);
        clear();
        BallotEdit later = BallotEdit.closeAt(close.plusSeconds(3_600));
        TestAccounts.as(cast.organiser(), () -> ballotService.edit(ballot.id(), later, null));
        assertThat(only(cast.otherMember()).subject())
                .isEqualTo("There is more time to vote: What do we discuss next?");
        assertThatNobodyElse(cast.organiser(), cast.member(), cast.guest());
        clear();
        BallotEdit sooner = BallotEdit.closeAt(close);
        TestAccounts.as(cast.organiser(), () -> ballotService.edit(ballot.id(), sooner, null));
        assertThat(letters(cast.otherMember())).isEmpty();
        pass(ballot);
        assertThat(only(cast.owner()).words()).contains("stays open longer: 1 of 4 voted, 3 were needed.");
        assertThatNobodyElse(cast.member(), cast.guest());
        clear();
        pass(ballot);
        assertThat(only(cast.member()).subject()).isEqualTo("Ended without a result: What do we discuss next?");
        assertThat(only(cast.guest()).words()).contains("There is no result: 1 of 4 voted, 3 were needed.");
    }

    @Test
    void whoHasNotVotedIsRemindedOnce() throws InterruptedException {
        Instant close = Instant.now().plus(Duration.ofHours(30));
        BallotDetails ballot = ballots.open(cast, Terms.USUAL, close);
        ballots.vote(cast.member(), ballot, 1);
        TestAccounts.run(cast.owner(), () -> votes.setAway(ballot.id(), true));
        clear();
        ballots.ring(ballot.id());
        assertThat(letters(cast.otherMember())).as("not before its hour").isEmpty();
        assertThat(database.sql("select count(*) from scheduled_tasks where task_instance = ?")
                        .param(ballot.id() + "@"
                                + close.minus(Duration.ofHours(24)).toEpochMilli())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        database.sql("update ballot set remind_at = now() - interval '1 second' where id = ?")
                .param(ballot.id().value())
                .update();
        Callable<?> ring = () -> {
            ballots.ring(ballot.id());
            return "done";
        };
        assertThat(Threads.race(ring, ring, ring)).containsOnly("done");
        assertThat(only(cast.otherMember()).subject()).isEqualTo("Your vote is missing: What do we discuss next?");
        assertThat(only(cast.organiser()).words()).contains("You have not voted", "It closes ");
        assertThatNobodyElse(cast.member(), cast.owner(), cast.guest());
    }

    private void pass(BallotDetails ballot) {
        database.sql("update ballot set closes_at = now() - interval '1 second' where id = ?")
                .param(ballot.id().value())
                .update();
        ballots.ring(ballot.id());
    }

    @Test
    void aMeetingIsAnnouncedWhenItIsPlannedMovedOrCalledOff() {
        database.sql("update account set zone = 'Asia/Tokyo', language = 'de-DE' where id = ?")
                .param(cast.guest().value())
                .update();
        MeetingId id = meetings.plan(cast, 9, paper);
        Sent planned = only(cast.member());
        assertThat(planned.subject()).isEqualTo("A meeting is planned: Vision & Language");
        assertThat(planned.words()).contains("Place: Room 2.14", "(Europe/Berlin)");
        assertThat(only(cast.guest()).words())
                .contains("that is", "(Asia/Tokyo)")
                .containsPattern("(tag|Mittwoch), ");
        assertThatNobodyElse(cast.organiser());
        clear();
        change(id, it -> new MeetingPlan(it.startsAt(), "Forests", it.place(), it.agenda()));
        assertThat(letters(cast.member())).as("only its name changed").isEmpty();
        change(id, it -> new MeetingPlan(it.startsAt(), it.title(), "Room 7", it.agenda()));
        Sent moved = only(cast.member());
        assertThat(moved.subject()).isEqualTo("A meeting was moved: Forests");
        assertThat(moved.words()).contains("Place: Room 7");
        clear();
        TestAccounts.run(cast.organiser(), () -> meetingService.delete(id, null));
        assertThat(only(cast.member()).subject()).isEqualTo("A meeting was called off: Forests");
        clear();
        meetings.plan(cast, -3);
        assertThat(letters(cast.member())).as("it is over").isEmpty();
    }

    @Test
    void aReplyWaitsUntilItIsNoLongerHidden() {
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
        NoteId note = notes.write(cast.member(), paper, "Why forests?");
        notes.write(cast.otherMember(), paper, "I have written more than forty characters.");
        notes.reply(cast.otherMember(), note, "Because of the tide.");
        assertThat(letters(cast.member())).as("not yet theirs to see").isEmpty();
        notes.write(cast.member(), paper, "Now I have written more than forty characters too.");
        assertThat(only(cast.member()).words()).contains("Max Member replied to your note on “Tidal forests”");
    }

    @Test
    void whoIsNamedGetsOneLetterAndNoSecondOneForTheSameText() {
        NoteId note = notes.write(cast.otherMember(), paper, "Ask " + mei() + " or " + mei() + ", or me: " + max());
        Sent letter = only(cast.member());
        assertThat(letter.subject()).isEqualTo("You are mentioned on Tidal forests");
        assertThat(letter.words()).contains("Max Member mentioned you in what they wrote about “Tidal forests”");
        assertThat(letter.words()).doesNotContain("or me");
        assertThat(letter.address()).endsWith("/papers/" + paper + "#note-" + note);
        assertThatNobodyElse(cast.owner(), cast.organiser(), cast.otherMember(), cast.guest());
        clear();
        notes.edit(
                cast.otherMember(),
                note,
                "Ask " + mei() + " and " + Named.person("Gwen", cast.guest().value()));
        assertThat(only(cast.guest()).address()).endsWith("#note-" + note);
        assertThatNobodyElse(cast.member(), cast.owner(), cast.organiser(), cast.otherMember());
        clear();
        ReplyId reply = notes.reply(cast.organiser(), note, "Rather " + max() + " himself");
        assertThat(only(cast.otherMember()).subject()).startsWith("You are mentioned");
        assertThat(only(cast.otherMember()).address()).endsWith("#reply-" + reply);
        clear();
        TestAccounts.run(cast.otherMember(), () -> choices.choose(LetterKind.MENTIONS, false));
        notes.reply(cast.organiser(), note, "Once more " + max());
        assertThat(only(cast.otherMember()).subject())
                .as("still an answer to their note")
                .startsWith("A reply to your note");
    }

    @Test
    void aPrivateNoteNamesNobodyUntilItIsShared() {
        NoteId note = notes.writePrivately(cast.otherMember(), paper, "Ask " + mei());
        assertThat(letters(cast.member())).isEmpty();
        notes.share(cast.otherMember(), note);
        assertThat(only(cast.member()).subject()).startsWith("You are mentioned");
    }

    @Test
    void whoIsInAnotherGroupOrTheTwentyFirstGetsNone() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            AccountId one = stage.join(cast.group(), "Crowd " + i, Role.MEMBER);
            all.append(Named.person("Crowd", one.value())).append(' ');
        }
        notes.write(cast.otherMember(), paper, all + mei());
        notes.write(
                cast.otherMember(),
                paper,
                "Ask " + Named.person("Stan", cast.stranger().value()));
        assertThatNobodyElse(cast.member(), cast.stranger());
    }

    @Test
    void aMentionWaitsUntilItIsNoLongerHidden() {
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
        NoteId note = notes.write(cast.otherMember(), paper, "Ask " + mei() + ", in more than forty characters.");
        notes.reply(cast.otherMember(), note, "I mean " + mei());
        assertThat(letters(cast.member())).as("not yet theirs to see").isEmpty();
        notes.write(cast.member(), paper, "Now I have written more than forty characters too.");
        assertThat(letters(cast.member()))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.words()).contains("Max Member mentioned you"));
    }

    private String mei() {
        return Named.person("Mei Member", cast.member().value());
    }

    private String max() {
        return Named.person("Max Member", cast.otherMember().value());
    }

    @Test
    void aReplyIsForWhoseNoteItIs() {
        NoteId note = notes.write(cast.member(), paper, "Why forests?");
        assertThat(letters(cast.otherMember())).isEmpty();
        notes.reply(cast.member(), note, "I answer myself.");
        assertThat(letters(cast.member())).isEmpty();
        notes.reply(cast.otherMember(), note, "Because of the tide.");
        Sent letter = only(cast.member());
        assertThat(letter.words()).contains("Max Member replied to your note on “Tidal forests”");
        assertThat(letter.subject() + letter.words()).doesNotContain("the tide");
        assertThat(letter.address()).contains("/papers/" + paper + "#reply-");
        assertThatNobodyElse(cast.owner(), cast.organiser(), cast.otherMember(), cast.guest());
    }

    @Test
    void theFirstReportOnATextIsForThoseWhoModerateAndDidNotWriteIt() {
        NoteId note = notes.write(cast.organiser(), paper, "Secretword, said rudely");
        notes.report(cast.member(), note, "Rude");
        Sent letter = only(cast.owner());
        assertThat(letter.subject()).isEqualTo("A report in Vision & Language");
        assertThat(letter.subject() + letter.words()).doesNotContain("Secretword", "Mei", "Otis");
        assertThat(letter.address()).endsWith("/g/" + cast.slug() + "/notes/reports");
        assertThatNobodyElse(cast.organiser(), cast.member(), cast.otherMember(), cast.guest());
        notes.report(cast.otherMember(), note, "Very");
        only(cast.owner());
        clear();
        TestAccounts.run(cast.owner(), () -> choices.choose(LetterKind.REPORTS, false));
        notes.report(cast.member(), notes.write(cast.otherMember(), paper, "Loud"), "Loud");
        assertThat(letters(cast.owner())).isEmpty();
        assertThat(letters(cast.organiser())).hasSize(1);
    }

    /** Why somebody gets no letter, come what may. */
    private enum Reason {
        DISABLED,
        LEFT,
        CHOSE_NOT,
        NO_MAIL
    }

    @ParameterizedTest
    @EnumSource
    void whoGetsNone(Reason reason) {
        NoteId note = notes.write(cast.member(), paper, "Why forests?");
        happening(note, () -> {});
        assertThat(letters(cast.member())).as("else nothing would be shown").hasSize(5);
        clear();
        papers.add(cast.group(), "Another");
        paper = papers.add(cast.group(), "Quiet rivers");
        if (reason == Reason.NO_MAIL) {
            mailServer.none();
        }
        happening(notes.write(cast.member(), paper, "Why rivers?"), () -> apply(reason));
        assertThat(letters(cast.member())).isEmpty();
        assertThat(letters(cast.otherMember()).size()).isEqualTo(reason == Reason.NO_MAIL ? 0 : 2);
    }

    @Test
    void bothWhoSwapGetOneLetter() {
        AssignmentId mine = assignments.assign(cast, paper, cast.member(), "presenter");
        AssignmentId theirs =
                assignments.assign(cast, papers.add(cast.group(), "Quiet rivers"), cast.otherMember(), "reader");
        clear();
        SwapOfferId offer = TestAccounts.as(cast.member(), () -> swaps.offer(mine, cast.otherMember()));
        assertThat(only(cast.otherMember()).words()).contains("Mei Member offers you “Tidal forests”, as presenter.");
        assertThat(letters(cast.member())).isEmpty();
        clear();
        TestAccounts.as(cast.otherMember(), () -> swaps.accept(offer, theirs));
        assertThat(only(cast.member()).words())
                .contains("has taken from you: “Tidal forests”, as presenter.")
                .contains("You have in return: “Quiet rivers”, as reader.");
        assertThat(only(cast.otherMember()).words())
                .contains("You have taken from Mei Member: “Tidal forests”, as presenter.");
    }

    @Test
    void whatIsDueSoonIsOneLetterToWhoeverHasItAndWantsIt(@Autowired ApplicationEventPublisher events) {
        List<AssignmentId> due = List.of(
                assignments.assign(cast, paper, cast.member(), "presenter"),
                assignments.assign(cast, papers.add(cast.group(), "Quiet rivers"), cast.member(), "reader"),
                assignments.assign(cast, paper, cast.otherMember(), "scribe"));
        TestAccounts.run(cast.otherMember(), () -> choices.choose(LetterKind.DEADLINES, false));
        clear();
        transaction.executeWithoutResult(it -> events.publishEvent(new WorkDue(due)));
        Sent letter = only(cast.member());
        assertThat(letter.subject()).isEqualTo("Due soon: 2 papers in Vision & Language");
        assertThat(letter.words()).contains("“Tidal forests”, as presenter.", "“Quiet rivers”, as reader.");
        assertThat(letter.address()).endsWith("/g/" + cast.slug() + "/assignments/mine");
        assertThatNobodyElse(cast.owner(), cast.organiser(), cast.otherMember(), cast.guest());
    }

    @Test
    void eachKindIsStoppedByItself() {
        for (LetterKind kind : LetterKind.values()) {
            TestAccounts.run(cast.member(), () -> choices.choose(kind, false));
            paper = papers.add(cast.group(), "For " + kind);
            happening(notes.write(cast.member(), paper, "Why?"), () -> {});
            Set<LetterKind> none = Set.of(LetterKind.REPORTS, LetterKind.REMINDERS, LetterKind.DEADLINES);
            int others = none.contains(kind) ? 5 : 4; // of which a member gets none here
            assertThat(letters(cast.member())).as("without %s", kind).hasSize(others);
            assertThat(TestAccounts.as(cast.member(), choices::mine)).doesNotContain(kind);
            TestAccounts.run(cast.member(), () -> choices.choose(kind, true));
            clear();
        }
        assertThat(TestAccounts.as(cast.member(), choices::mine)).hasSize(LetterKind.values().length);
    }

    @Test
    void whatPeopleCallThingsStaysPlainTextOnOneLine() {
        String evil = "Forests\r\nBcc: victim@example.org\r\n\r\n<b>Hi</b>";
        paper = papers.add(cast.group(), evil);
        assignments.assign(cast, paper, cast.member(), "reader");
        Sent letter = only(cast.member());
        assertThat(letter.subject()).isEqualTo("Assigned to you: Forests Bcc: victim@example.org <b>Hi</b>");
        assertThat(letter.words()).contains("“Forests Bcc: victim@example.org <b>Hi</b>”, as reader.");
    }

    @Test
    void aGroupOfAnySizeIsOneQueryAndOneRowOfLetters() throws Exception {
        for (int i = 0; i < 40; i++) {
            stage.join(cast.group(), "Crowd " + i, Role.MEMBER);
        }
        List<String> statements = count.during(() -> meetings.plan(cast, 9));
        assertThat(statements).filteredOn(it -> it.contains("unwanted_letter")).hasSize(1);
        assertThat(statements)
                .filteredOn(it -> it.contains("insert into letter"))
                .hasSize(1);
        assertThat(database.sql("select count(*) from letter where subject like 'A meeting is planned%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(44);
    }

    /** One thing of each kind that the member would get a letter about, by the organiser, in one transaction. */
    private void happening(NoteId note, Runnable before) {
        TestAccounts.as(
                cast.organiser(),
                () -> transaction.execute(tx -> {
                    assignments.assign(cast, paper, cast.member(), "reader");
                    ballots.open(cast);
                    meetings.plan(cast, 5);
                    notes.reply(cast.organiser(), note, "A reply.");
                    notes.write(cast.organiser(), paper, "Ask " + mei());
                    before.run();
                    return true;
                }));
    }

    private void apply(Reason reason) {
        switch (reason) {
            case DISABLED -> accounts.disable(cast.member());
            case LEFT ->
                database.sql("delete from membership where account_id = ?")
                        .param(cast.member().value())
                        .update();
            case CHOSE_NOT ->
                TestAccounts.run(
                        cast.member(), () -> List.of(LetterKind.values()).forEach(it -> choices.choose(it, false)));
            case NO_MAIL -> {}
        }
    }

    private void change(MeetingId id, UnaryOperator<MeetingPlan> to) {
        TestAccounts.as(cast.organiser(), () -> meetingService.revise(id, to, null));
    }

    private Sent only(AccountId person) {
        List<Sent> found = letters(person);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** None of these, nor anybody outside of the group. */
    private void assertThatNobodyElse(AccountId... people) {
        for (AccountId it : people) {
            assertThat(letters(it)).isEmpty();
        }
        assertThat(letters(cast.stranger())).isEmpty();
        assertThat(letters(cast.administrator())).isEmpty();
    }

    private List<Sent> letters(AccountId person) {
        return database.sql("""
                        select subject, array_to_string(paragraphs, ' ') as words, address, stop_address
                        from letter where recipient = ? order by written_at""")
                .param(signIn.email(person))
                .query((row, number) -> new Sent(
                        row.getString("subject"),
                        row.getString("words"),
                        row.getString("address"),
                        row.getString("stop_address")))
                .list();
    }

    private void clear() {
        database.sql("delete from letter").update();
    }
}
