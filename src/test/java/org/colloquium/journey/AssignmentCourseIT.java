package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.AssignmentService;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.ClaimService;
import org.colloquium.assignment.Mark;
import org.colloquium.assignment.NewSlots;
import org.colloquium.assignment.PaperRole;
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

    @Autowired
    ClaimService claims;

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
        TestAccounts.run(
                people.organiser(),
                () -> claims.open(
                        people.group(), new NewSlots(List.of(other), PaperRole.of("skeptic"), LocalDate.now(), soon)));
        plans.offer(people.otherMember(), plans.assign(people, clip, people.otherMember(), "discussant", soon));
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

    @Test
    void theDaysOfTheCalendarAreWalkedByKeys() {
        TestGroup.Cast people = stage.make();
        Page mei = signedIn(people.member());
        mei.navigate("/g/" + people.slug() + "/assignments?by=calendar&month=2027-03");
        day(mei, "2027-03-01").focus();
        Map<String, String> walk = new LinkedHashMap<>();
        walk.put("ArrowRight", "2027-03-02");
        walk.put("ArrowDown", "2027-03-09");
        walk.put("End", "2027-03-14");
        walk.put("Home", "2027-03-08");
        walk.put("ArrowLeft", "2027-03-07");
        walk.put("PageDown", "2027-04-07");
        walk.put("ArrowUp", "2027-03-31");
        walk.put("PageUp", "2027-02-28");
        walk.forEach((key, day) -> {
            mei.keyboard().press(key);
            assertThat(day(mei, day)).isFocused();
            assertThat(mei).hasURL(Pattern.compile("month=" + day.substring(0, 7)));
        });
        looks.at(mei, "calendar-walked");
        looks.findNothing();
    }

    private static Locator day(Page page, String day) {
        return page.locator("td[data-day='" + day + "']");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
