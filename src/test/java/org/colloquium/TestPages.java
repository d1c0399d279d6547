package org.colloquium;

import static org.colloquium.account.TestAccounts.as;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.account.EmailAddress;
import org.colloquium.account.NewToken;
import org.colloquium.account.TokenService;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.assignment.TestProposals;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DraftService;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.GroupService;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.Slug;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.note.NoteId;
import org.colloquium.note.Reaction;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.NewDoubt;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperImport;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.Progress;
import org.colloquium.paper.Reading;
import org.colloquium.paper.StateChange;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.NewBallot;
import org.colloquium.vote.TestBallots;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A group that holds so many of everything, and every page that lists some of it. */
@TestComponent
public class TestPages {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestGroup groups;
    private final TestPapers papers;
    private final TestDigests digests;
    private final TestNotes notes;
    private final TestBallots votes;
    private final TestMeetings meetings;
    private final TestAssignments assignments;
    private final TestProposals proposals;
    private final GroupService groupService;
    private final MemberService members;
    private final PaperStateService states;
    private final PaperImport imports;
    private final DraftService drafts;
    private final BallotService ballots;
    private final TokenService tokens;
    private final JdbcClient database;

    TestPages(
            TestGroup groups,
            TestPapers papers,
            TestDigests digests,
            TestNotes notes,
            TestBallots votes,
            TestMeetings meetings,
            TestAssignments assignments,
            TestProposals proposals,
            GroupService groupService,
            MemberService members,
            PaperStateService states,
            PaperImport imports,
            DraftService drafts,
            BallotService ballots,
            TokenService tokens,
            JdbcClient database) {
        this.groups = groups;
        this.papers = papers;
        this.digests = digests;
        this.notes = notes;
        this.votes = votes;
        this.meetings = meetings;
        this.assignments = assignments;
        this.proposals = proposals;
        this.groupService = groupService;
        this.members = members;
        this.states = states;
        this.imports = imports;
        this.drafts = drafts;
        this.ballots = ballots;
        this.tokens = tokens;
        this.database = database;
    }

    /**
     * What there is to see.
     *
     * @param reader an organiser of the group, who administers the server too and has not looked at anything yet
     * @param paths where each page is, by its name
     */
    public record Scene(AccountId reader, Map<String, String> paths) {}

    /** Makes a new group with at least so many papers, and so many of all else. */
    public Scene make(int papersAtLeast, int many) {
        return new Making(papersAtLeast, many).scene();
    }

    private final class Making {
        private final String word =
                "Scene" + Integer.toString(COUNT.incrementAndGet(), 36) + "x" + Long.toString(System.nanoTime(), 36);
        private final TestGroup.Cast cast = groups.make();
        private final int many;
        private final List<AccountId> people = new ArrayList<>();
        private final List<PaperId> library = new ArrayList<>();
        private final Map<String, String> paths = new LinkedHashMap<>();
        private final PaperId paper;

        Making(int papersAtLeast, int many) {
            this.many = many;
            database.sql("update account set administrator = true where id = ?")
                    .param(cast.organiser().value())
                    .update();
            each(it -> people.add(groups.join(cast.group(), "Person " + it + " " + word, Role.MEMBER)));
            DigestId imported = digests();
            paper = library.getFirst();
            papers.fill(cast.group(), Math.max(0, papersAtLeast - library.size()));
            states();
            notes();
            ballots();
            MeetingId meeting = meetings();
            people();
            page("home", "");
            page("library", "/library");
            page("library, searched", "/library?q=number&sort=title");
            doubts();
            page("doubts", "/library/doubts");
            page("paper", "/papers/" + paper);
            page("digests", "/digests");
            page("digest, imported", "/digests/" + imported);
            page("digest, preview", "/digests/" + draft());
            page("triage", "/triage");
            page("notes", "/notes");
            page("reports", "/notes/reports");
            page("ballots", "/ballots");
            page("assignments by paper", "/assignments");
            page("assignments by member", "/assignments?by=member");
            page("proposal", "/assignments/propose");
            page("assignments by title", "/assignments?by=paper");
            page("assignments in a calendar", "/assignments?by=calendar");
            page("my assignments", "/assignments/mine");
            page("meetings", "/meetings");
            page("meeting", "/meetings/" + meeting);
            page("members", "/members");
            page("audit log of the group", "/members/audit");
            paths.put("groups", "groups");
            paths.put("accounts", "admin/accounts?q=" + word);
            paths.put("all groups", "admin/groups?q=" + word);
            paths.put("audit log", "admin/audit?group=" + cast.group());
            paths.put("my account", "account");
        }

        Scene scene() {
            return new Scene(cast.organiser(), paths);
        }

        private void page(String name, String path) {
            paths.put(name, "g/" + cast.slug() + path);
        }

        /** Each holds the papers of those before it and one more, so that the first paper is in all of them. */
        private DigestId digests() {
            List<DigestId> imported = new ArrayList<>();
            each(it -> imported.add(digests.add(cast, people.get(it - 1), TestDigests.page(word, it))
                    .id()));
            database.sql("select id from paper where group_id = ? order by added_at, id")
                    .param(cast.group().value())
                    .query(UUID.class)
                    .list()
                    .forEach(it -> library.add(new PaperId(it)));
            return imported.getLast();
        }

        /** Half of it known and half of it new. */
        private DigestId draft() {
            String known = TestDigests.page(word, many);
            String fresh = IntStream.rangeClosed(1, many)
                    .mapToObj(it -> TestDigests.paper("New" + word, it))
                    .reduce("", (one, other) -> one + "\n\n" + other);
            return as(cast.organiser(), () -> {
                DigestId id = drafts.keep(cast.group(), TestDigests.pasted(known + fresh + "\n"));
                drafts.read(id, Progress.NONE);
                return id;
            });
        }

        /** Each paper of the digests beside the next. */
        private void doubts() {
            as(cast.organiser(), () -> {
                imports.doubt(
                        cast.group(),
                        IntStream.range(1, library.size())
                                .mapToObj(it ->
                                        new NewDoubt(library.get(it - 1), library.get(it), "Perhaps the same.", false))
                                .toList());
                return true;
            });
        }

        private void states() {
            people.forEach(who -> as(who, () -> states.change(paper, StateChange.remark("Worth an hour.", true))));
            people.forEach(who -> as(who, () -> states.change(paper, StateChange.reading(Reading.READ))));
            some().forEach(it -> as(people.getFirst(), () -> states.change(it, StateChange.remark("Long.", true))));
        }

        private void notes() {
            NoteId first = notes.write(people.getFirst(), paper, "The first note");
            people.forEach(who -> notes.reply(who, notes.write(who, paper, "A *note*"), "A reply"));
            people.forEach(who -> notes.reply(who, first, "One more reply"));
            some().forEach(it -> notes.write(people.getFirst(), it, "A note"));
            people.forEach(who -> notes.react(who, first, Reaction.AGREE));
            each(it -> notes.report(people.getLast(), notes.write(people.getFirst(), paper, "Rude " + it), "Rude"));
        }

        private void ballots() {
            each(it -> ballot("Draft " + it, null, List.of(paper)));
            each(it -> ballot("Open " + it, Instant.EPOCH, List.of(paper)));
            each(it -> close(ballot("Closed " + it, Instant.EPOCH, List.of(paper))));
            BallotDetails open = ballot("The open one", Instant.EPOCH, some());
            people.forEach(who -> votes.vote(who, open, 0));
            BallotDetails closed = ballot("The closed one", Instant.EPOCH, some());
            people.forEach(who -> votes.vote(who, closed, 0));
            close(closed);
            page(
                    "ballot, draft",
                    "/ballots/" + ballot("The draft", null, some()).id());
            page("ballot, open", "/ballots/" + open.id());
            page("ballot, result", "/ballots/" + closed.id());
        }

        private BallotDetails ballot(String title, @Nullable Instant opensAt, List<PaperId> chosen) {
            return as(
                    cast.organiser(),
                    () -> ballots.create(
                            cast.group(), new NewBallot(title, "approval", 1, chosen, opensAt, null, Map.of())));
        }

        private void close(BallotDetails ballot) {
            as(cast.owner(), () -> ballots.close(ballot.id()));
        }

        private MeetingId meetings() {
            each(it -> meetings.plan(cast, it, paper));
            each(it -> meetings.plan(cast, -it, paper));
            MeetingId meeting = meetings.plan(cast, 1, some().toArray(PaperId[]::new));
            people.forEach(who -> assignments.assign(cast, paper, who, "reader"));
            some().forEach(it -> assignments.assign(cast, it, cast.organiser(), "presenter", meeting));
            some().forEach(it -> assignments.assign(cast, it, people.getFirst(), "discussant", meeting));
            proposals.draft(
                    cast.organiser(),
                    cast,
                    TestProposals.terms(meeting, List.of("scribe"), some().toArray(PaperId[]::new)));
            some().forEach(it -> assignments.leaveOpen(cast, it, "scribe"));
            return meeting;
        }

        private void people() {
            each(it -> as(
                    cast.organiser(),
                    () -> members.invite(
                            cast.group(), new EmailAddress("i" + it + "-" + word + "@example.org"), Role.MEMBER)));
            each(it -> as(
                    cast.organiser(),
                    () -> groupService.create("Group " + it, Slug.from(word + "-" + it), ZoneId.of("Europe/Berlin"))));
            each(it -> as(cast.organiser(), () -> tokens.make(new NewToken("Token " + it, null, null))));
        }

        private List<PaperId> some() {
            return Stream.concat(Stream.of(paper), library.stream().skip(1).limit(many - 1L))
                    .toList();
        }

        private void each(java.util.function.IntConsumer work) {
            IntStream.rangeClosed(1, many).forEach(work);
        }
    }
}
