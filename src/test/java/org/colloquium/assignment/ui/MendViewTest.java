package org.colloquium.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.AssignmentService;
import org.colloquium.assignment.BoardService;
import org.colloquium.assignment.Mark;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MendViewTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestAssignments plans;

    @Autowired
    AssignmentService assignments;

    @Autowired
    BoardService boards;

    @Test
    void whatWasDeclinedIsMendedFromTheBoard() throws InterruptedException {
        TestGroup.Cast cast = stage.make();
        PaperId clip = papers.add(cast.group(), "CLIP <b>bold</b>");
        AssignmentId meis = plans.assign(cast, clip, cast.member(), "presenter", meetings.plan(cast, 3, clip));
        assertThat(open(cast.organiser(), cast, "")).doesNotContain("Mend");
        TestAccounts.run(cast.member(), () -> assignments.mark(meis, Mark.declined("I am away")));
        assertThat(open(cast.member(), cast, "")).doesNotContain("Mend");
        assertThat(open(cast.organiser(), cast, "")).contains("Mend");
        test(find(Button.class).withText("Mend").single()).click();
        await("One change mends it");
        assertThat(page()).contains("CLIP <b>bold</b>").contains("Mei has declined.");
        test(find(Button.class).withText("Make 1 change").single()).click();
        assertThat(TestAccounts.as(cast.guest(), () -> boards.details(meis)).member())
                .isNotEqualTo(cast.member());
        assertThat(open(cast.organiser(), cast, "")).doesNotContain("Mend");
        open(cast.organiser(), cast, "/mend");
        await("There is nothing to mend");
        signIn(cast.member());
        try {
            UI.getCurrent().navigate("g/" + cast.slug() + "/assignments/mend");
        } catch (RuntimeException e) {
            return; // not found
        }
        assertThat(getCurrentView()).isNotInstanceOf(MendView.class);
    }

    private void await(String words) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!page().contains(words) && System.nanoTime() < end) {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            roundTrip();
            Thread.sleep(30);
        }
        assertThat(page()).contains(words);
    }

    private String page() {
        return text((Component) getCurrentView());
    }

    private String open(AccountId who, TestGroup.Cast cast, String rest) {
        signIn(who);
        UI.getCurrent().navigate("g/" + cast.slug() + "/assignments" + rest);
        return page();
    }
}
