package org.colloquium.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.BoardService;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.file.PdfUpload;
import org.colloquium.file.TestPdfs;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work on the pages of a paper: its own, and that of its PDF. */
class PaperWorkTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestAssignments plans;

    @Autowired
    BoardService boards;

    @Autowired
    PdfUpload uploads;

    TestGroup.Cast cast;
    PaperId clip;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP");
    }

    @Test
    void whoOpensThePdfHasBegun() {
        TestAccounts.as(
                cast.owner(), () -> uploads.upload(clip, "clip.pdf", new ByteArrayInputStream(TestPdfs.pdf(1_000))));
        AssignmentId meis = plans.assign(cast, clip, cast.member(), "presenter");
        AssignmentId max = plans.assign(cast, clip, cast.otherMember(), "reader");
        open(cast.guest(), "/pdf");
        open(cast.organiser(), "/pdf");
        assertThat(state(meis)).isEqualTo(AssignmentState.OPEN);
        open(cast.member(), "/pdf");
        assertThat(state(meis)).isEqualTo(AssignmentState.STARTED);
        assertThat(state(max)).as("what others have to do").isEqualTo(AssignmentState.OPEN);
    }

    @Test
    void whatIsLeftOpenOrOfferedIsTakenOnThePage() {
        MeetingId soon = meetings.plan(cast, 2, clip);
        plans.leaveOpen(cast, clip, "skeptic");
        plans.offer(cast.otherMember(), plans.assign(cast, clip, cast.otherMember(), "presenter", soon));
        assertThat(open(cast.guest(), "")).contains("Open", "skeptic", "Guests read along");
        assertThat(open(cast.organiser(), "")).contains("Open");
        assertThat(find(NativeButton.class).all())
                .extracting(it -> it.getElement().getAttribute("aria-label"))
                .contains("Assign the skeptic of CLIP");
        open(cast.member(), "");
        test(labelled("Take: presenter of CLIP")).click();
        find(SwapDialog.class).single().close();
        test(labelled("Take: skeptic of CLIP")).click();
        assertThat(TestAccounts.as(cast.guest(), () -> boards.ofPaper(clip)).assignments())
                .extracting(it -> List.of(it.member(), it.role().name()))
                .contains(List.of(cast.member(), "skeptic"));
        assertThat(page()).contains("You").doesNotContain("Open");
    }

    @Test
    void onceTheMeetingIsOverOnePressSaysWhetherItTookPlace() {
        AssignmentId presents = plans.assign(cast, clip, cast.member(), "presenter", meetings.plan(cast, -1, clip));
        AssignmentId reads = plans.assign(cast, clip, cast.otherMember(), "reader", meetings.plan(cast, -2, clip));
        assertThat(open(cast.member(), "")).contains("You presented it yesterday.");
        test(find(Button.class).withText("Yes, done").single()).click();
        assertThat(state(presents)).isEqualTo(AssignmentState.DONE);
        assertThat(open(cast.otherMember(), "")).contains("You read it for the meeting");
        test(find(Button.class).withText("It did not take place").single()).click();
        assertThat(page()).doesNotContain("You read it for the meeting").contains("You");
        assertThat(TestAccounts.as(cast.guest(), () -> boards.details(reads)).meeting())
                .isNull();
    }

    private String open(AccountId who, String rest) {
        signIn(who);
        UI.getCurrent().navigate("g/" + cast.slug() + "/papers/" + clip + rest);
        roundTrip();
        return page();
    }

    private String page() {
        return text((Component) getCurrentView());
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(it -> label.equals(it.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private AssignmentState state(AssignmentId id) {
        return TestAccounts.as(cast.guest(), () -> boards.details(id)).state();
    }
}
