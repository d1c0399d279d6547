package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentService;
import org.colloquium.assignment.BoardService;
import org.colloquium.assignment.Mark;
import org.colloquium.assignment.Preference;
import org.colloquium.assignment.PreferenceService;
import org.colloquium.assignment.propose.Level;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An organiser's way from 139 papers and what twelve members would like to a plan that explains itself. */
@Import(TestMeetings.class)
class ProposeIT extends BrowserTest {
    private static final List<String> NAMES = List.of(
            "Tomás Ruiz",
            "Noor Haddad",
            "Priya Raman",
            "Samuel Adeyemi",
            "Jonas Lindqvist",
            "Luca Ferri",
            "Katya Orlova",
            "Daniel Brandt");
    private static final List<String> TITLES = List.of(
            "Linearly Mapping from Image to Text Space",
            "CogACT: A Foundational Vision-Language-Action Model for Synergizing Cognition and Action in Robotic"
                    + " Manipulation",
            "What does CLIP know about peeling a banana?",
            "Frozen Transformers in Language Models Are Effective Visual Encoder Layers",
            "BrainSCUBA: Fine-Grained Natural Language Captions of Visual Cortex Selectivity",
            "Findings of the Second BabyLM Challenge: Sample-Efficient Pretraining on Developmentally Plausible Corpora");

    @Autowired
    TestMeetings meetings;

    @Autowired
    PreferenceService preferences;

    @Autowired
    BoardService boards;

    @Autowired
    AssignmentService assignments;

    private final Looks looks = new Looks();

    @Test
    void fromADigestToAPublishedPlanThatExplainsItself() {
        TestGroup.Cast people = stage.make();
        papers.fill(people.group(), 133);
        List<PaperId> works =
                TITLES.stream().map(it -> papers.add(people.group(), it)).toList();
        meetings.plan(people, 7, works.get(0), works.get(1));
        meetings.plan(people, 14, works.get(2), works.get(3));
        meetings.plan(people, 21, works.get(4), works.get(5));
        List<AccountId> members =
                new ArrayList<>(List.of(people.member(), people.otherMember(), people.organiser(), people.owner()));
        NAMES.forEach(it -> members.add(stage.join(people.group(), it, Role.MEMBER)));
        for (int i = 0; i < members.size(); i++) {
            int at = i;
            TestAccounts.run(
                    members.get(i), () -> preferences.state(works.get(at % 6), new Preference(Level.LOVE, false)));
            TestAccounts.run(
                    members.get(i),
                    () -> preferences.state(
                            works.get((at + 2) % 6),
                            new Preference(at % 3 == 0 ? Level.RATHER_NOT : Level.LIKE, false)));
        }
        Page otis = signedIn(people.organiser());
        looks.at(otis, "/g/" + people.slug() + "/assignments", "propose-board");
        otis.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Propose assignments"))
                .press("Enter");
        assertThat(otis.locator("h1")).hasText("Propose who takes what");
        assertThat(otis.getByText("Six papers are chosen.")).isVisible();
        looks.at(otis, "propose-form");
        button(otis, "Propose").press("Enter");
        assertThat(otis.locator("h1")).hasText("18 places are filled");
        assertThat(otis.getByText("A proposal, seen by organisers only.")).isVisible();
        looks.at(otis, "propose-draft");

        Locator place = otis.locator("button.slot.new").first();
        place.press("Enter");
        Locator who = otis.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Who"));
        who.fill("Luca");
        otis.getByRole(AriaRole.OPTION).first().waitFor();
        who.press("ArrowDown");
        who.press("Enter");
        assertThat(otis.locator(".brings")).containsText("Luca");
        looks.at(otis, "propose-place");
        button(otis, "Keep").press("Enter");
        assertThat(otis.getByText("pinned").first()).isVisible();
        looks.at(otis, "propose-changed");
        button(otis, "Propose again").press("Enter");
        assertThat(otis.locator(".fairness"))
                .containsText("No plan that keeps the rules and what is pinned is fairer.");
        assertThat(otis.getByText("pinned").first()).isVisible();
        button(otis, "Publish 18 assignments").press("Enter");
        otis.waitForURL(url -> url.endsWith("/assignments"));
        assertThat(otis.locator("h1")).hasText("18 assignments are to be done");
        org.assertj.core.api.Assertions.assertThat(TestAccounts.as(people.guest(), () -> boards.current(people.group()))
                        .assignments())
                .hasSize(18);
        looks.at(otis, "propose-published");
        looks.at(otis, "/g/" + people.slug() + "/assignments/plans", "propose-plans");
        assertThat(otis.locator(".fairness .why > li")).hasCount(12);
        otis.navigate("/g/" + people.slug() + "/assignments");
        Page mei = signedIn(people.member());
        looks.at(mei, "/g/" + people.slug() + "/assignments/mine", "propose-my-work");
        mei.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Why the plans are fair"))
                .press("Enter");
        assertThat(mei.locator(".fairness .why > li")).hasCount(1);
        looks.at(mei, "propose-plans-member");
        AssignmentDetails hers = TestAccounts.as(people.member(), () -> boards.mine(people.group()))
                .assignments()
                .getFirst();
        TestAccounts.run(people.member(), () -> assignments.mark(hers.id(), Mark.declined("I am away")));
        button(otis, "Mend").press("Enter");
        assertThat(otis.locator("h1")).hasText("One change mends it");
        looks.at(otis, "propose-mend");
        button(otis, "Make 1 change").press("Enter");
        otis.waitForURL(url -> url.endsWith("/assignments"));
        assertThat(button(otis, "Mend")).hasCount(0);
        looks.findNothing();
    }

    @Test
    void whatCannotBeSaysWhatToLoosen() {
        TestGroup.Cast people = stage.make();
        meetings.plan(people, 7, papers.add(people.group(), TITLES.get(0)), papers.add(people.group(), TITLES.get(1)));
        Page otis = signedIn(people.organiser());
        otis.navigate("/g/" + people.slug() + "/assignments/propose");
        otis.getByLabel("At most").first().fill("1");
        otis.getByLabel("At most").first().press("Tab");
        button(otis, "Propose").press("Enter");
        assertThat(otis.getByText("No plan keeps these rules together:")).isVisible();
        looks.at(otis, "propose-impossible");
        looks.findNothing();
    }

    @Test
    void withoutPapersAndMeetingsItSaysWhatToDo() {
        TestGroup.Cast people = stage.make();
        Page otis = signedIn(people.organiser());
        looks.at(otis, "/g/" + people.slug() + "/assignments/propose", "propose-empty");
        looks.findNothing();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
