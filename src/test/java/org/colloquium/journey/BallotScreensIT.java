package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.NewBallot;
import org.colloquium.vote.Terms;
import org.colloquium.vote.TestBallots;
import org.colloquium.vote.UpvoteService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Ballots in a real browser: voted on by two people who see each other, by keyboard, and looked at in every size. */
@Import(TestBallots.class)
class BallotScreensIT extends BrowserTest {

    @Autowired
    BallotService ballots;

    @Autowired
    TestBallots votes;

    @Autowired
    UpvoteService upvotes;

    private final Looks looks = new Looks();

    @Test
    void twoPeopleVoteAndSeeEachOther() {
        TestGroup.Cast people = stage.make();
        BallotDetails ballot = make(people, null, Instant.EPOCH);
        String path = "/g/" + people.slug() + "/ballots/" + ballot.id();
        Page mei = signedIn(people.member());
        Page otis = signedIn(people.organiser());
        mei.navigate(path);
        otis.navigate(path);
        mei.getByRole(AriaRole.CHECKBOX, named("CogACT: A Foundational")).focus();
        mei.keyboard().press("Space");
        assertThat(mei.getByText("Your vote is saved: one approved.")).isVisible();
        assertThat(otis.getByText("1 of 4 have voted")).isVisible();
        Locator mine = otis.getByRole(AriaRole.CHECKBOX, named("CogACT: A Foundational"));
        assertThat(mine).not().isChecked();

        otis.getByRole(AriaRole.BUTTON, button("Close now")).click();
        otis.getByRole(AriaRole.BUTTON, button("Close and count")).click();
        assertThat(mei.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("are chosen");
        assertThat(mei.getByText("Only you see which vote is yours.")).isVisible();
        assertThat(otis.getByText("Only you see which vote is yours.")).not().isVisible();
        String file = new String(
                mei.context()
                        .request()
                        .get(mei.getByText("Download votes").getAttribute("href"))
                        .body(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file)
                .contains("\"votes\"", "sha256:", ballot.papers().get(1).id().toString());
        mei.navigate("/recount");
        drop(mei, file);
        assertThat(mei.getByText("It is the one that the file names")).isVisible();
        assertThat(mei.getByText("are chosen")).isVisible();
        drop(mei, file.replace(ballot.papers().get(1).id().toString(), "another"));
        assertThat(mei.getByText("It is not the one that the file names")).isVisible();
    }

    /** Lets a file go over the field. */
    private static void drop(Page page, String file) {
        page.locator("vaadin-upload").evaluate("""
                (upload, text) => {
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File([text], 'votes.json', { type: 'application/json' }));
                  upload.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
                }""", file);
    }

    /** By keyboard and by mouse on a wide screen, and by taps on a phone. */
    @Test
    void membersRankAndGiveDots() {
        TestGroup.Cast people = stage.make();
        BallotDetails ranked = votes.open(people, "schulze", Map.of());
        BallotDetails dotted = votes.open(people, "quadratic", Map.of("budget", 10));
        String path = "/g/" + people.slug() + "/ballots/";
        Page mei = signedIn(people.member());
        mei.navigate(path + ranked.id());
        mei.getByRole(AriaRole.COMBOBOX, button("Rank next")).focus();
        mei.keyboard().type("Zebra");
        mei.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Zebra stripes"))
                .waitFor();
        mei.keyboard().press("Enter");
        assertThat(mei.getByText("Your vote is saved: one ranked.")).isVisible();
        mei.getByRole(AriaRole.BUTTON, button("Rank next: Mapping Images")).focus();
        mei.keyboard().press("Enter");
        assertThat(mei.getByText("Your vote is saved: two ranked.")).isVisible();
        assertThat(mei.getByRole(AriaRole.BUTTON, button("Move up: Mapping Images")))
                .isFocused();
        mei.keyboard().press("Enter");
        assertThat(mei.locator(".ranking .title").first()).hasText("Mapping Images");
        grip(mei, "Banana peeling")
                .dragTo(
                        grip(mei, "Mapping Images"),
                        new Locator.DragToOptions().setSteps(12).setTargetPosition(4, 2));
        assertThat(mei.getByText("Your vote is saved: three ranked.")).isVisible();
        assertThat(mei.locator(".ranking .title").first()).hasText("Banana peeling");
        looks.at(mei, "ballot-ranking");
        lift(mei, grip(mei, "Banana peeling"));
        mei.keyboard().press("Escape");
        mei.mouse().up();
        lift(mei, grip(mei, "Banana peeling"));
        mei.mouse().move(1250, 870, new Mouse.MoveOptions().setSteps(5));
        mei.mouse().up();
        assertThat(grip(mei, "Zebra stripes")).isVisible();
        assertThat(mei.getByText("Your vote is saved: three ranked.")).isVisible();
        assertThat(mei.locator(".ranking .title").first()).hasText("Banana peeling");

        mei.navigate(path + dotted.id());
        mei.getByRole(AriaRole.SPINBUTTON, button("Dots: CogACT: A Model")).focus();
        mei.keyboard().press("ArrowUp");
        mei.keyboard().press("ArrowUp");
        assertThat(mei.getByText("6 of 10 credits left")).isVisible();
        looks.at(mei, "ballot-dots");

        Page olga = signedIn(people.owner(), 360);
        olga.navigate(path + ranked.id());
        olga.getByRole(AriaRole.BUTTON, button("Rank next: Zebra stripes")).click();
        assertThat(olga.getByText("Your vote is saved: one ranked.")).isVisible();
        olga.getByRole(AriaRole.BUTTON, button("Rank next: Banana peeling")).click();
        olga.getByRole(AriaRole.BUTTON, button("Move up: Banana peeling")).click();
        assertThat(olga.locator(".ranking .title").first()).hasText("Banana peeling");
        looks.at(olga, "ballot-ranking-phone");
        olga.navigate(path + dotted.id());
        olga.locator("vaadin-integer-field")
                .nth(1)
                .locator("[part~=increase-button]")
                .click();
        assertThat(olga.getByText("9 of 10 credits left")).isVisible();
        looks.at(olga, "ballot-dots-phone");
        looks.findNothing();
    }

    @Test
    void membersRankByDraggingWithAFinger() {
        TestGroup.Cast people = stage.make();
        BallotDetails ballot = votes.open(people, "schulze", Map.of());
        Page mei = signedIn(people.member(), browser.phone(address()));
        mei.navigate("/g/" + people.slug() + "/ballots/" + ballot.id());
        Finger finger = new Finger(mei);
        Locator order = mei.locator(".ranking:not(.unranked)");
        assertThat(order).hasAttribute("data-hint", "Drag papers here by their grips, the best first.");
        looks.at(mei, "ballot-ranking-empty");
        mei.setViewportSize(360, 1_400);
        finger.drag(grip(mei, "Zebra stripes"), order);
        assertThat(mei.getByText("Your vote is saved: one ranked.")).isVisible();
        finger.drag(grip(mei, "Banana peeling"), grip(mei, "Zebra stripes"));
        assertThat(mei.getByText("Your vote is saved: two ranked.")).isVisible();
        assertThat(order.locator(".title")).hasText(new String[] {"Banana peeling", "Zebra stripes"});
        finger.drag(grip(mei, "Zebra stripes"), grip(mei, "Banana peeling"));
        assertThat(order.locator(".title")).hasText(new String[] {"Zebra stripes", "Banana peeling"});
        mei.setViewportSize(360, 420);
        finger.hold(grip(mei, "Mapping Images"), 180, 70);
        assertThat(mei.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        mei.waitForTimeout(500); // until it stands still
        finger.letGo(grip(mei, "Zebra stripes"));
        assertThat(mei.getByText("Your vote is saved: three ranked.")).isVisible();
        assertThat(order).containsText("Mapping Images");
        mei.setViewportSize(360, 1_400);
        mei.getByRole(AriaRole.BUTTON, button("Take out of your order: Mapping Images"))
                .tap();
        assertThat(order.locator(".title")).hasText(new String[] {"Zebra stripes", "Banana peeling"});
        finger.drag(grip(mei, "Zebra stripes"), mei.locator(".unranked li").first());
        assertThat(order.locator(".title")).hasText(new String[] {"Banana peeling"});
        assertThat(mei.getByText("Your vote is saved: one ranked.")).isVisible();
        looks.findNothing();
    }

    /** Takes it with the mouse, and moves it down past the next row. */
    private static void lift(Page page, Locator grip) {
        BoundingBox box = grip.boundingBox();
        page.mouse().move(box.x + 5, box.y + 5);
        page.mouse().down();
        page.mouse().move(box.x + 20, box.y + 100, new Mouse.MoveOptions().setSteps(10));
        assertThat(page.locator(".ranking .title").first()).not().hasText("Banana peeling");
    }

    private static Locator grip(Page page, String title) {
        return page.locator(".ranking li")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator(".grip");
    }

    /** From the question to the result, with one family of votes after the other. */
    @ParameterizedTest
    @EnumSource(Hand.class)
    void aWholeBallotOfEachFamily(Hand hand) {
        TestGroup.Cast people = stage.make();
        List.of("Apes", "Bees").forEach(it -> papers.add(people.group(), it));
        Page page = signedIn(people.organiser(), hand.open(browser, address()));
        for (String method : families(hand)) {
            page.navigate("/g/" + people.slug() + "/ballots");
            makeBallot(page, hand, method);
            voteForBees(page, hand, method);
            assertThat(page.getByText("Your vote is saved: ")).isVisible();
            hand.press(page.getByRole(AriaRole.BUTTON, button("Close now")));
            hand.press(page.getByRole(AriaRole.BUTTON, button("Close and count")));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Bees is chosen");
        }
    }

    /** In a usual run every other one. */
    private static List<String> families(Hand hand) {
        List<String> all = List.of("Approval", "Score", "Dots", "Instant runoff");
        return Boolean.getBoolean("colloquium.long")
                ? all
                : List.of(all.get(hand.ordinal() % 2), all.get(hand.ordinal() % 2 + 2));
    }

    private static void makeBallot(Page page, Hand hand, String method) {
        hand.press(page.getByRole(AriaRole.BUTTON, button("New ballot")));
        for (String paper : List.of("Apes", "Bees")) {
            hand.type(page.getByRole(AriaRole.COMBOBOX, button("Add a paper")), paper);
            page.getByRole(AriaRole.OPTION, named(paper)).waitFor();
            page.keyboard().press("Enter");
            page.locator(".chosen").getByText(paper).waitFor();
        }
        if (!method.equals("Approval")) {
            hand.press(page.locator("vaadin-select")
                    .filter(new Locator.FilterOptions().setHasText("Counted by"))
                    .locator("vaadin-select-value-button"));
            hand.choose(page, method);
        }
        hand.press(page.getByRole(AriaRole.BUTTON, button("Make the ballot")));
    }

    private static void voteForBees(Page page, Hand hand, String method) {
        switch (method) {
            case "Approval" -> hand.press(page.getByRole(AriaRole.CHECKBOX, named("Bees")));
            case "Score", "Dots" -> {
                hand.type(page.getByRole(AriaRole.SPINBUTTON, named("(Mark|Dots): Bees")), "7");
                page.keyboard().press("Enter");
            }
            default -> hand.press(page.getByRole(AriaRole.BUTTON, button("Rank next: Bees")));
        }
    }

    /** The pictures of results, one of each kind. */
    @Test
    void everyPictureIsAccessibleAndFits() {
        TestGroup.Cast people = stage.make();
        for (String method : List.of("score", "schulze", "stv", "equal-shares")) {
            BallotDetails ballot = votes.open(people, method, Map.of());
            votes.voteFor(people.member(), ballot, 1, 2);
            votes.voteFor(people.owner(), ballot, 1, 3);
            votes.voteFor(people.organiser(), ballot, 3, 2, 1);
            votes.voteFor(people.otherMember(), ballot, 2, 0);
            TestAccounts.run(people.organiser(), () -> ballots.close(ballot.id()));
            for (int width : Looks.WIDTHS) {
                Page page = signedIn(people.member(), width);
                looks.at(page, "/g/" + people.slug() + "/ballots/" + ballot.id(), "ballot-result-" + method);
                page.getByRole(AriaRole.BUTTON, button("Count by other methods"))
                        .click();
                page.getByText("It binds nobody").waitFor();
                page.context().close();
            }
        }
        Page page = signedIn(people.guest());
        looks.at(page, "/recount", "recount");
        looks.findNothing();
    }

    /** What shows only where more is agreed than usual. */
    @Test
    void whatIsAgreedBesidesIsAccessibleAndFits() {
        TestGroup.Cast people = stage.make();
        BallotDetails season = votes.open(people, "equal-shares", Map.of(), agreed(false, false, "Autumn 2026"));
        BallotDetails named = votes.open(people, "schulze", Map.of(), agreed(true, false, null));
        BallotDetails missed = votes.open(people, quorum(null), null);
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        BallotDetails extended = votes.open(people, quorum(48), soon);
        BallotDetails standing = votes.open(people, agreed(true, true, null), null);
        for (BallotDetails it : List.of(season, named, missed, extended, standing)) {
            votes.voteFor(people.member(), it, 1, 2);
            votes.voteFor(people.owner(), it, 1, 3);
            votes.voteFor(people.organiser(), it, 2);
        }
        List.of(season, named, missed)
                .forEach(it -> TestAccounts.run(people.organiser(), () -> ballots.close(it.id())));
        database.sql("update ballot set closes_at = now() - interval '1 second' where id = ?")
                .param(extended.id().value())
                .update();
        votes.ring(extended.id());
        Stream.of(season, named)
                .forEach(it -> TestAccounts.as(
                        people.member(), () -> upvotes.give(it.paperIds().getFirst())));
        String path = "/g/" + people.slug() + "/ballots/";
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(people.organiser(), width);
            looks.at(page, path + season.id(), "ballot-season");
            looks.at(page, path + named.id(), "ballot-named");
            looks.at(page, path + missed.id(), "ballot-quorum-missed");
            looks.at(page, path + extended.id(), "ballot-extended");
            looks.at(page, path + standing.id(), "ballot-standing");
            page.navigate("/g/" + people.slug() + "/meetings");
            page.getByRole(AriaRole.BUTTON, button("Plan a meeting")).click();
            page.getByText("Gathered votes so far").waitFor();
            looks.at(page, "meeting-agenda-offer");
            page.context().close();
        }
        looks.findNothing();
    }

    private static Terms agreed(boolean named, boolean standing, @Nullable String season) {
        return new Terms(named, null, null, null, false, standing, 24, season, "lot");
    }

    private static Terms quorum(@Nullable Integer hours) {
        return new Terms(false, 4, null, hours, false, false, 24, null, "order");
    }

    @Test
    void everyScreenOfBallotsIsAccessibleAndFits() {
        TestGroup.Cast people = stage.make();
        List<AccountId> members = new ArrayList<>(List.of(people.owner(), people.organiser(), people.member()));
        Stream.of("Luca Ferri", "Samuel Adeyemi", "Katya Orlova", "Daniel Brandt", "Hanna Weiss", "Ines Costa")
                .forEach(it -> members.add(stage.join(people.group(), it, Role.MEMBER)));
        Instant close = Instant.now().plus(Duration.ofHours(28));
        BallotDetails closed = make(people, null, Instant.EPOCH);
        BallotDetails open = make(people, close, Instant.EPOCH);
        BallotDetails draft = make(people, close, null);
        for (int i = 0; i < members.size(); i++) {
            votes.vote(members.get(i), closed, choices(i));
            if (i % 2 == 0) {
                votes.vote(members.get(i), open, choices(i));
            }
        }
        TestAccounts.run(people.organiser(), () -> ballots.close(closed.id()));
        String path = "/g/" + people.slug() + "/ballots";
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(people.organiser(), width);
            looks.at(page, path, "ballots");
            page.getByRole(AriaRole.BUTTON, button("New ballot")).click();
            page.getByText("Make the ballot").waitFor();
            looks.at(page, "ballot-new");
            looks.at(page, path + "/" + draft.id(), "ballot-draft");
            looks.at(page, path + "/" + open.id(), "ballot-open");
            looks.at(page, path + "/" + closed.id(), "ballot-result");
            looks.at(page, "/g/" + people.slug(), "home-with-ballot");
            page.context().close();
            Page guest = signedIn(people.guest(), width);
            looks.at(guest, path + "/" + open.id(), "ballot-guest");
            guest.context().close();
        }
        looks.findNothing();
    }

    private static int[] choices(int voter) {
        return switch (voter % 4) {
            case 0 -> new int[] {0, 1, 3};
            case 1 -> new int[] {1, 2};
            case 2 -> new int[] {0, 1};
            default -> new int[] {1, 4};
        };
    }

    private BallotDetails make(TestGroup.Cast people, @Nullable Instant closes, @Nullable Instant opens) {
        List<PaperId> chosen = Stream.of(
                        "Linearly Mapping from Image to Text Space",
                        "CogACT: A Foundational Vision-Language-Action Model for Synergizing Cognition and Action in"
                                + " Robotic Manipulation",
                        "What does CLIP know about peeling a banana?",
                        "Frozen Transformers in Language Models Are Effective Visual Encoder Layers",
                        "SUGARCREPE++ Dataset: Vision-Language Model Sensitivity to Semantic and Lexical Alterations")
                .map(it -> papers.add(people.group(), it))
                .toList();
        return TestAccounts.as(
                people.organiser(),
                () -> ballots.create(
                        people.group(),
                        new NewBallot(
                                "What do we discuss on 25 March?", "approval", 2, chosen, opens, closes, Map.of())));
    }

    private static Page.GetByRoleOptions named(String beginning) {
        return new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^" + beginning));
    }

    private static Page.GetByRoleOptions button(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }
}
