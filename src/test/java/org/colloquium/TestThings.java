package org.colloquium;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.BulkId;
import org.colloquium.assignment.OpenSlotId;
import org.colloquium.assignment.SwapOfferId;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.TestDigests;
import org.colloquium.file.PdfId;
import org.colloquium.file.PdfUpload;
import org.colloquium.file.TestPdfs;
import org.colloquium.group.GroupId;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.note.ImageId;
import org.colloquium.note.NoteId;
import org.colloquium.note.ReplyId;
import org.colloquium.note.ReportId;
import org.colloquium.note.TestNotes;
import org.colloquium.note.TextId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.SavedSearchId;
import org.colloquium.paper.SavedSearchService;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.TestBallots;
import org.springframework.boot.test.context.TestComponent;

/** One thing of every kind that a guarded method takes, all in one group. */
@TestComponent
class TestThings {
    private final TestPapers papers;
    private final TestBallots ballots;
    private final TestMeetings meetings;
    private final TestAssignments assignments;
    private final TestNotes notes;
    private final TestDigests digests;
    private final SavedSearchService searches;
    private final PdfUpload uploads;

    TestThings(
            TestPapers papers,
            TestBallots ballots,
            TestMeetings meetings,
            TestAssignments assignments,
            TestNotes notes,
            TestDigests digests,
            SavedSearchService searches,
            PdfUpload uploads) {
        this.papers = papers;
        this.ballots = ballots;
        this.meetings = meetings;
        this.assignments = assignments;
        this.notes = notes;
        this.digests = digests;
        this.searches = searches;
        this.uploads = uploads;
    }

    /** By the kind of id. */
    Map<Class<?>, Object> of(TestGroup.Cast cast) {
        Map<Class<?>, Object> things = new HashMap<>();
        things.put(GroupId.class, cast.group());
        PaperId paper = papers.add(cast.group(), "A paper to ask about");
        things.put(PaperId.class, paper);
        things.put(BallotId.class, ballots.open(cast).id());
        things.put(MeetingId.class, meetings.plan(cast, 1, paper));
        things.put(OpenSlotId.class, assignments.leaveOpen(cast, paper, "skeptic"));
        AssignmentId assignment = assignments.assign(cast, paper, cast.member(), "presenter");
        things.put(AssignmentId.class, assignment);
        things.put(BulkId.class, assignments.many(cast, "paper,role,member\n" + paper + ",scribe," + cast.organiser()));
        things.put(SwapOfferId.class, assignments.offer(cast.member(), assignment));
        NoteId note = notes.write(cast.member(), paper, "A note");
        things.put(NoteId.class, note);
        things.put(TextId.class, note);
        things.put(ReplyId.class, notes.reply(cast.member(), note, "A reply"));
        things.put(ReportId.class, notes.report(cast.otherMember(), note, "A reason"));
        things.put(
                DigestId.class,
                digests.add(cast, cast.member(), TestDigests.page("Asked", 3)).id());
        things.put(
                PdfId.class,
                TestAccounts.as(
                                cast.member(),
                                () -> uploads.upload(paper, "a.pdf", new ByteArrayInputStream(TestPdfs.pdf(100))))
                        .pdf()
                        .id());
        things.put(ImageId.class, notes.showImage(cast.member(), note));
        things.put(
                SavedSearchId.class,
                TestAccounts.as(
                                cast.member(),
                                () -> searches.save(cast.group(), "Asked " + things.size(), "asked", true))
                        .id());
        return things;
    }
}
