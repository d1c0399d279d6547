package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Meetings and assignments in a real browser: by keyboard, by two people at once, on every size of screen. */
class WorkIT extends BrowserTest {

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestAssignments assignments;

    private final Looks looks = new Looks();

    TestGroup.Cast cast;
    PaperId mapping;
    PaperId banana;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        mapping = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        banana = papers.add(cast.group(), "What does CLIP know about peeling a banana?");
    }

    @Test
    void anOrganiserPlansAndAssignsAndTheMemberSeesItArrive() {
        Page member = signedIn(cast.member());
        member.navigate("/g/" + cast.slug() + "/assignments");
        assertThat(member.locator("h1")).hasText("Nobody is assigned yet");
        Page organiser = signedIn(cast.organiser());
        organiser.navigate("/g/" + cast.slug() + "/meetings");
        button(organiser, "Plan a meeting").click();
        Locator picker = organiser.getByLabel("Add a paper to the agenda");
        picker.pressSequentially("banana");
        organiser.getByRole(AriaRole.OPTION).first().waitFor();
        picker.press("ArrowDown");
        picker.press("Enter");
        assertThat(organiser.locator(".agenda-edit li")).hasCount(1);
        picker.pressSequentially("mapping");
        organiser.locator("vaadin-combo-box-item", containing("Linearly")).click();
        button(organiser, "Move up: Linearly Mapping from Image to Text Space").press("Enter");
        assertThat(organiser.locator(".agenda-edit li").first()).containsText("Linearly");
        looks.at(organiser, "agenda-form");
        button(organiser, "Plan it").click();
        organiser.locator("h2", containing("Agenda")).waitFor();
        assertThat(member.locator(".board tbody tr")).hasCount(2);
        member.locator(".slot.open").first().waitFor();

        organiser.navigate("/g/" + cast.slug() + "/assignments");
        organiser.locator("button.slot.open").first().press("Enter");
        Locator who = organiser.getByLabel("Who");
        who.pressSequentially("Mei");
        organiser
                .locator("vaadin-multi-select-combo-box-item", containing("Mei Member"))
                .click();
        who.press("Escape");
        looks.at(organiser, "assign-form");
        organiser
                .locator(
                        "vaadin-dialog vaadin-button[theme~='primary'], vaadin-dialog-overlay vaadin-button[theme~='primary']")
                .click();
        assertThat(member.locator(".slot .you")).hasText("You");
        assertThat(member.locator("h1")).hasText("One assignment is to be done");

        member.navigate("/g/" + cast.slug() + "/assignments?by=member&mine");
        member.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Done:"))
                .click();
        assertThat(organiser.locator(".slot .meta", containing("done"))).hasCount(1);
        assertThat(organiser.locator("h1")).hasText("Everything is done");
        looks.findNothing();
    }

    @Test
    void everyScreenIsAccessibleAndFits() {
        PaperId robots = papers.add(
                cast.group(),
                "CogACT: A Foundational Vision-Language-Action Model for Synergizing Cognition and Action in Robotic Manipulation");
        MeetingId soon = meetings.plan(cast, 2, mapping, robots);
        meetings.plan(cast, 9, banana);
        assignments.assign(cast, mapping, cast.member(), "presenter", soon);
        assignments.assign(cast, mapping, cast.organiser(), "discussant", soon);
        assignments.assign(cast, robots, cast.otherMember(), "presenter", soon);
        assignments.assign(cast, robots, cast.owner(), "devil’s advocate", soon);
        assignments.assign(cast, banana, cast.member(), "reader");
        assignments.assign(cast, banana, cast.otherMember(), "reader");
        String group = "/g/" + cast.slug();
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(cast.organiser(), width);
            looks.at(page, group, "work-home");
            looks.at(page, group + "/assignments", "board");
            looks.at(page, group + "/assignments?by=member", "board-members");
            looks.at(page, group + "/meetings", "meetings");
            looks.at(page, group + "/meetings/" + soon, "meeting");
            looks.at(page, group + "/papers/" + mapping, "work-paper");
            forms(page, group);
            page.context().close();
        }
        looks.findNothing();
    }

    private void forms(Page page, String group) {
        page.navigate(group + "/meetings");
        button(page, "Plan a meeting").click();
        page.getByLabel("Room or link").waitFor();
        looks.at(page, "meeting-form");
        page.navigate(group + "/assignments?by=member&mine");
        page.locator("vaadin-button", containing("Decline")).first().click();
        page.getByLabel("Why can you not do it?").waitFor();
        looks.at(page, "decline-form");
        page.navigate(group + "/assignments");
        page.locator("button.slot").first().click();
        page.getByLabel("For the meeting").waitFor();
        looks.at(page, "change-form");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
