package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.AssignmentService;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.Mark;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From what is left open to what is done: claims, swaps, many at once, the board and one's own page. */
@Import({TestAssignments.class, TestMeetings.class})
class AssignmentCourseIT extends BrowserTest {
    @Autowired
    TestAssignments plans;

    @Autowired
    TestMeetings meetings;

    @Autowired
    AssignmentService assignments;

    private final Looks looks = new Looks();

    @Test
    void membersTakeOfferAndSwap() {
        TestGroup.Cast people = stage.make();
        PaperId clip = papers.add(people.group(), "What does CLIP know about peeling a banana?");
        PaperId other = papers.add(people.group(), "Linearly Mapping from Image to Text Space");
        plans.assign(people, other, people.otherMember(), "discussant");
        plans.leaveOpen(people, clip, "presenter");
        Page mei = signedIn(people.member());
        mei.navigate("/g/" + people.slug() + "/assignments/mine");
        assertThat(mei.locator("h1")).hasText("You have nothing to do");
        Locator take = button(mei, "Take: presenter of What does CLIP know about peeling a banana?");
        take.focus();
        mei.keyboard().press("Enter");
        assertThat(mei.locator("h1")).hasText("You have one thing to do");
        button(mei, "Offer: presenter of What does CLIP know about peeling a banana?")
                .click();
        button(mei, "Offer").click();
        assertThat(button(mei, "Withdraw the offer: presenter of What does CLIP know about peeling a banana?"))
                .isVisible();
        looks.at(mei, "my-work");
        Page max = signedIn(people.otherMember());
        max.navigate("/g/" + people.slug() + "/assignments/mine");
        button(max, "Take: presenter of What does CLIP know about peeling a banana?")
                .click();
        max.locator("vaadin-select").click();
        max.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("discussant of Linearly"))
                .click();
        looks.at(max, "swap");
        button(max, "Take").click();
        assertThat(max.locator(".my-work")).containsText("You are the presenter.");
        assertThat(mei.locator(".my-work")).containsText("You are the discussant.");
        looks.findNothing();
    }

    @Test
    void anOrganiserAssignsManyAndTakesThemBack() {
        TestGroup.Cast people = stage.make();
        papers.add(people.group(), "What does CLIP know about peeling a banana?");
        papers.add(people.group(), "Linearly Mapping from Image to Text Space");
        Page otis = signedIn(people.organiser());
        otis.navigate("/g/" + people.slug() + "/assignments");
        button(otis, "Assign many").click();
        otis.getByLabel("An order, or a table").fill("assign presenter round-robin to state:unassigned");
        button(otis, "Look first").click();
        assertThat(otis.getByText("Two assignments, nothing against it. Nothing is done yet."))
                .isVisible();
        looks.at(otis, "bulk");
        button(otis, "Assign 2 papers").click();
        assertThat(otis.locator("h1")).hasText("Two assignments are to be done");
        button(otis, "Undo").click();
        assertThat(otis.locator("h1")).hasText("Nobody is assigned yet");
        looks.findNothing();
    }

    @Test
    void everyTabOfTheBoardIsAccessibleAndFits() {
        TestGroup.Cast people = stage.make();
        PaperId clip = papers.add(
                people.group(), "What does CLIP know about peeling a banana, and would a longer title fit as well?");
        PaperId other = papers.add(people.group(), "Linearly Mapping from Image to Text Space");
        MeetingId soon = meetings.plan(people, 2, clip, other);
        MeetingId past = meetings.plan(people, -1, clip);
        plans.assign(people, clip, people.member(), "presenter", soon);
        plans.assign(people, other, people.organiser(), "presenter", soon);
        plans.assign(people, clip, people.owner(), "scribe", past);
        AssignmentId done = plans.assign(people, clip, people.otherMember(), "reader", past);
        AssignmentId declined = plans.assign(people, other, people.otherMember(), "discussant", soon);
        TestAccounts.as(people.otherMember(), () -> assignments.mark(done, Mark.of(AssignmentState.DONE)));
        TestAccounts.as(people.otherMember(), () -> assignments.mark(declined, Mark.declined("No time")));
        plans.leaveOpen(people, other, "scribe");
        Page mei = signedIn(people.member());
        String board = "/g/" + people.slug() + "/assignments";
        for (String tab : new String[] {"meeting", "paper", "member", "calendar"}) {
            looks.at(mei, board + "?past&by=" + tab, "board-" + tab);
            assertThat(mei.locator("[aria-current=true]").first()).isVisible();
        }
        assertThat(mei.locator(".month")).isVisible();
        mei.locator(".month a").first().focus();
        mei.keyboard().press("Enter");
        mei.waitForURL(url -> url.contains("/papers/"));
        looks.findNothing();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
