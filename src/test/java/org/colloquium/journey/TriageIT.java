package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.colloquium.note.NoteOverview;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.MyMarks;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.PaperStateService;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.NewBallot;
import org.colloquium.vote.UpvoteService;
import org.colloquium.vote.VoteService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Triage in a real browser: a whole digest without the mouse, keys and their undoing, two people, two devices. */
class TriageIT extends BrowserTest {
    private static final Path SEED = Path.of("../shared/digests/huggingface-papers-page.txt");
    private static final String HEADING = "co-triage h1";

    @Autowired
    TestDigests digests;

    @Autowired
    LibraryService library;

    @Autowired
    PaperStateService states;

    @Autowired
    PaperService paperService;

    @Autowired
    UpvoteService upvotes;

    @Autowired
    NoteOverview notes;

    @Autowired
    BallotService ballots;

    @Autowired
    VoteService votes;

    private final Looks looks = new Looks();

    private TestGroup.Cast cast;
    private String queue;
    private List<PaperId> papersInOrder;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        bringIn(TestDigests.page("Attention", 20));
    }

    private void bringInAWholeDigest() throws IOException {
        bringIn(Files.exists(SEED) ? Files.readString(SEED) : TestDigests.page("Retention", 139));
    }

    private void bringIn(String page) {
        DigestSummary digest = digests.add(cast, cast.owner(), page);
        queue = "/g/" + cast.slug() + "/triage/queue?digest=" + digest.id();
        papersInOrder = as(
                cast.member(),
                () -> library.find(
                        cast.group(), LibraryQuery.ALL.withDigest(digest.id().value())));
    }

    @Test
    void aWholeDigestWithoutTheMouse() throws IOException {
        bringInAWholeDigest();
        Page page = opened();
        int size = papersInOrder.size();
        List<String> verdicts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            assertThat(page.locator(".tri-line .num")).hasText((i + 1) + " of " + size);
            assertThat(page.locator("co-triage .abstract")).isVisible();
            String key = i % 30 == 0 ? "v" : i % 7 == 0 ? "s" : i % 5 == 0 ? "j" : "x";
            verdicts.add(key);
            page.keyboard().press(key);
        }
        long hidden = count(verdicts, "x");
        assertThat(page.locator(HEADING))
                .hasText("All " + size + " papers are seen: " + count(verdicts, "v") + " voted for, "
                        + count(verdicts, "s") + " saved, " + hidden + " hidden");
        page.waitForCondition(() -> as(cast.member(), () -> states.marks(cast.group(), papersInOrder))
                        .hidden()
                == hidden);
        for (int i = 0; i < size; i++) {
            PaperId paper = papersInOrder.get(i);
            String key = verdicts.get(i);
            assertThat(as(cast.member(), () -> states.mine(paper)).saved()).isEqualTo(key.equals("s"));
            assertThat(as(cast.member(), () -> states.mine(paper)).hidden()).isEqualTo(key.equals("x"));
            assertThat(as(cast.member(), () -> upvotes.of(paper)).mine()).isEqualTo(key.equals("v"));
        }
        page.keyboard().press("k");
        assertThat(page.locator(".tri-line .num")).hasText(size + " of " + size);
    }

    @Test
    void everyKeyIsUndone() {
        Page page = opened();
        String first = page.locator(HEADING).textContent();
        for (String key : List.of("v", "s", "x", "j", "k")) {
            page.keyboard().press(key);
        }
        page.keyboard().press("n");
        page.locator(".tri-note textarea").fill("jksvxnu are letters here");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("co-triage .links")).containsText("1 note");
        PaperId noted = papersInOrder.get(3);
        page.keyboard().press("u");
        assertThat(page.locator("co-triage .links")).not().containsText("1 note");
        page.waitForCondition(() -> as(cast.member(), () -> notes.counts(cast.group(), List.of(noted)))
                .isEmpty());
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("u");
        }
        assertThat(page.locator(HEADING)).hasText(first);
        assertThat(page.locator(".margin .kv dd"))
                .hasText(new String[] {"0", "0", "0", String.valueOf(papersInOrder.size() - 1)});
        page.waitForCondition(() -> as(cast.member(), () -> states.marks(cast.group(), papersInOrder))
                                .hidden()
                        == 0
                && !as(cast.member(), () -> upvotes.of(papersInOrder.getFirst()))
                        .mine());
        assertThat(as(cast.member(), () -> states.marks(cast.group(), papersInOrder))
                        .saved())
                .isZero();
        page.keyboard().press("u");
        assertThat(page.locator("co-triage [role=status]").first()).containsText("There is nothing to undo.");
    }

    @Test
    void everyKeyIsUndoneAfterAReloadToo() {
        Page page = opened();
        String first = page.locator(HEADING).textContent();
        for (String key : List.of("v", "s", "x", "j")) {
            page.keyboard().press(key);
        }
        page.keyboard().press("n");
        page.locator(".tri-note textarea").fill("Worth an hour");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("co-triage .links")).containsText("1 note");
        page.waitForCondition(() -> place() == 4);
        page.reload();
        assertThat(page.locator(".tri-line .num")).hasText("5 of " + papersInOrder.size());
        for (String said : List.of("your note", "back to where you were", "hidden", "saved", "upvoted")) {
            page.keyboard().press("u");
            assertThat(page.locator("co-triage [role=status]").first()).containsText("Undone: " + said);
        }
        assertThat(page.locator(HEADING)).hasText(first);
        assertThat(page.locator(".margin .kv dd"))
                .hasText(new String[] {"0", "0", "0", String.valueOf(papersInOrder.size() - 1)});
        page.waitForCondition(() ->
                !as(cast.member(), () -> upvotes.of(papersInOrder.getFirst())).mine());
        assertThat(as(cast.member(), () -> states.marks(cast.group(), papersInOrder)))
                .isEqualTo(new MyMarks(0, 0));
        assertThat(as(cast.member(), () -> notes.counts(cast.group(), papersInOrder)))
                .isEmpty();
        page.keyboard().press("u");
        assertThat(page.locator("co-triage [role=status]").first()).containsText("There is nothing to undo.");
        page.reload();
        page.locator(HEADING).waitFor();
        page.keyboard().press("u");
        assertThat(page.locator("co-triage [role=status]").first()).containsText("There is nothing to undo.");
    }

    /** What is saved is not in this queue once it is loaded again, and others have moved up. */
    @Test
    void whatLeftTheQueueIsUndoneAfterAReload() {
        queue += "&q=-is:saved";
        Page page = opened();
        String first = page.locator(HEADING).textContent();
        page.keyboard().press("s");
        page.keyboard().press("x");
        assertThat(page.locator(".tri-line .num")).hasText("3 of " + papersInOrder.size());
        page.waitForCondition(() -> place() == 2);
        page.reload();
        assertThat(page.locator(".tri-line .num")).hasText("2 of " + (papersInOrder.size() - 1));
        page.keyboard().press("u");
        assertThat(page.locator("co-triage [role=status]").first()).containsText("Undone: hidden");
        assertThat(page.locator(".tri-line .num")).hasText("1 of " + (papersInOrder.size() - 1));
        page.keyboard().press("u");
        assertThat(page.locator("co-triage [role=status]").first()).containsText("Undone: saved");
        page.waitForCondition(() -> as(cast.member(), () -> states.marks(cast.group(), papersInOrder))
                .equals(new MyMarks(0, 0)));
        assertThat(page.locator(HEADING)).not().hasText(first);
        page.reload();
        assertThat(page.locator(".tri-line .num")).containsText(" of " + papersInOrder.size());
    }

    @Test
    void formulasAreDrawnAndNothingElse() {
        String hostile = "<img src=x onerror=\"window.hit=1\">";
        as(
                cast.member(),
                () -> paperService.add(
                        cast.group(),
                        new PaperFields(
                                "Bounds of $\\underbrace{x+y}_n$ by \\OurMethod " + hostile,
                                "We show $\\underbrace{x}_n \\href{javascript:window.hit=2}{x}$, " + hostile
                                        + " and $5 or $6.",
                                List.of(),
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null)));
        queue = "/g/" + cast.slug() + "/triage/queue?sort=newest";
        Page page = opened();
        assertThat(page.locator("co-triage h1 .katex")).hasCount(1);
        assertThat(page.locator("co-triage h1 .macro")).hasText("\\OurMethod");
        assertThat(page.locator("co-triage .abstract .katex")).hasCount(1);
        assertThat(page.locator("co-triage .queue li").first().locator(".katex"))
                .hasCount(1);
        assertThat(page.locator("co-triage .abstract")).containsText(hostile + " and $5 or $6.");
        page.keyboard().press("/");
        page.keyboard().type("bounds");
        assertThat(page.locator("dialog.find-paper li .katex")).hasCount(1);
        assertThat(page.locator("co-triage img, co-triage a[href^=javascript]")).hasCount(0);
        assertThat(page.evaluate("window.hit")).isNull();
    }

    @Test
    void aBallotThatHoldsThePaperTakesTheVote() {
        var ballot = as(
                cast.organiser(),
                () -> ballots.create(
                        cast.group(),
                        new NewBallot(
                                "What next?",
                                "approval",
                                1,
                                papersInOrder.subList(0, 2),
                                java.time.Instant.EPOCH,
                                null,
                                null)));
        Page page = opened();
        assertThat(page.locator(".tri-foot [theme=primary]")).containsText("Approve");
        page.keyboard().press("v");
        page.keyboard().press("j");
        assertThat(page.locator(".tri-foot [theme=primary]")).containsText("Upvote");
        page.waitForCondition(
                () -> as(cast.member(), () -> votes.mine(ballot.id())).isPresent());
        page.keyboard().press("u");
        page.keyboard().press("u");
        page.waitForCondition(
                () -> as(cast.member(), () -> votes.mine(ballot.id())).isEmpty());
    }

    /** Every request of the page is held back, so what is shown was there before the key. */
    @Test
    void theNextPaperIsThereWithoutTheServer() {
        Page page = opened();
        List<Route> held = new ArrayList<>();
        page.waitForLoadState();
        page.route(Pattern.compile(".*v-r=uidl.*"), held::add);
        List<String> seen = new ArrayList<>();
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            took.add(((Number) page.evaluate("""
                    () => new Promise((resolve) => {
                      const before = document.querySelector('co-triage h1').textContent;
                      const start = performance.now();
                      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
                      const look = () => document.querySelector('co-triage h1').textContent === before
                        ? requestAnimationFrame(look)
                        : requestAnimationFrame(() => resolve(performance.now() - start));
                      look();
                    })""")).doubleValue());
            seen.add(page.locator(HEADING).textContent());
        }
        took.sort(null);
        System.out.printf(
                "Triage, key to painted paper, server held back: p50 %.0f ms, p95 %.0f ms, most %.0f ms%n",
                took.get(took.size() / 2), took.get((int) (took.size() * 0.95)), took.getLast());
        assertThat(seen).doesNotHaveDuplicates().noneMatch(it -> it.contains("is on its way"));
        assertThat(page.locator("co-triage .abstract")).not().isEmpty();
        assertThat(held).as("the server was asked, and did not answer").isNotEmpty();
        page.unrouteAll();
        held.forEach(Route::resume);
        page.waitForCondition(() -> place() == 12);
    }

    @Test
    void thePlaceIsFoundAgainOnAnotherDevice() {
        Page desk = opened();
        for (String key : List.of("x", "s", "j", "j")) {
            desk.keyboard().press(key);
        }
        String title = desk.locator(HEADING).textContent();
        desk.waitForCondition(() -> place() == 4);
        assertThat(desk).hasURL(Pattern.compile(".*paper=" + papersInOrder.get(4)));
        desk.reload();
        assertThat(desk.locator(HEADING)).hasText(title);
        Page phone = signedIn(cast.member(), 360);
        phone.navigate("/g/" + cast.slug() + "/triage");
        phone.locator(".rows a.title").first().click();
        assertThat(phone.locator(HEADING)).hasText(title);
        phone.navigate(queue);
        assertThat(phone.locator(HEADING)).hasText(title);
        button(phone, "Next").click();
        assertThat(phone.locator(".tri-line .num")).hasText("6 of " + papersInOrder.size());
        button(phone, "Save").click();
        assertThat(phone.locator(".tri-line .num")).hasText("7 of " + papersInOrder.size());
        button(phone, "Undo").click();
        assertThat(phone.locator(".tri-line .num")).hasText("6 of " + papersInOrder.size());
    }

    @Test
    void twoPeopleDoNotDisturbEachOther() {
        Page mei = opened();
        Page max = signedIn(cast.otherMember());
        max.navigate(queue);
        max.locator(HEADING).waitFor();
        max.keyboard().press("j");
        max.keyboard().press("j");
        max.keyboard().press("j");
        assertThat(max.locator(".tri-line .num")).hasText("4 of " + papersInOrder.size());
        String title = max.locator(HEADING).textContent();
        Object top = max.locator("co-triage .abstract").evaluate("it => it.getBoundingClientRect().top");
        for (String key : List.of("v", "v", "v", "v", "x", "s", "x")) {
            mei.keyboard().press(key);
        }
        assertThat(mei.locator(".tri-line .num")).hasText("8 of " + papersInOrder.size());
        papers.add(cast.group(), "One that comes in meanwhile");
        assertThat(max.locator("co-triage .others")).hasCount(0);
        max.keyboard().press("o");
        assertThat(max.locator("co-triage .others")).hasText("1 other upvoted it");
        mei.keyboard().press("u");
        mei.keyboard().press("u");
        mei.keyboard().press("u");
        mei.keyboard().press("u");
        assertThat(max.locator("co-triage .others")).hasText("Nobody else upvoted it");
        assertThat(max.locator(HEADING)).hasText(title);
        assertThat(max.locator("co-triage .abstract").evaluate("it => it.getBoundingClientRect().top"))
                .isEqualTo(top);
        assertThat(max.locator(".margin .kv dd").first()).hasText("0");
        assertThat(max.locator(".tri-line .num")).hasText("4 of " + papersInOrder.size());
        max.reload();
        assertThat(max.locator("co-triage .others")).hasText("Nobody else upvoted it");
    }

    @Test
    void keysDoNothingWhileOneTypesAndSearchJumps() {
        Page page = opened();
        String third = as(cast.member(), () -> library.details(cast.group(), papersInOrder))
                .get(2)
                .titleText();
        page.keyboard().press("/");
        Locator field = page.locator("dialog.find-paper input");
        assertThat(field).isFocused();
        page.keyboard().type("\"" + third.split(":")[0] + "\"");
        assertThat(page.locator("dialog.find-paper li").first()).containsText(third);
        page.keyboard().press("Enter");
        assertThat(page.locator(HEADING)).hasText(third);
        page.keyboard().press("u");
        assertThat(page.locator(".tri-line .num")).hasText("1 of " + papersInOrder.size());
        page.keyboard().press("?");
        assertThat(page.locator("dialog.keys")).containsText("undo the last key");
        page.keyboard().press("x");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.keys")).hasCount(0);
        assertThat(page.locator(".tri-line .num")).hasText("1 of " + papersInOrder.size());
    }

    @Test
    void theLibraryHasTheSameKeys() {
        Page page = signedIn(cast.member());
        page.navigate("/g/" + cast.slug() + "/library");
        page.locator("vaadin-grid a.title").first().waitFor();
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Space");
        assertThat(page.locator(".peek")).isVisible();
        PaperId second = papersInOrder.get(1);
        page.keyboard().press("s");
        assertThat(page.locator(".key-line [role=status]")).hasText("Saved. U takes it back.");
        page.keyboard().press("v");
        assertThat(page.locator(".key-line [role=status]")).hasText("Upvoted. U takes it back.");
        page.keyboard().press("x");
        assertThat(page.locator(".key-line [role=status]")).hasText("Hidden. U takes it back.");
        assertThat(as(cast.member(), () -> states.mine(second)).saved()).isTrue();
        assertThat(as(cast.member(), () -> states.mine(second)).hidden()).isTrue();
        assertThat(as(cast.member(), () -> upvotes.of(second)).mine()).isTrue();
        page.keyboard().press("n");
        Locator note = page.locator("vaadin-dialog textarea");
        note.fill("Noted by a key");
        note.press("Control+Enter");
        assertThat(page.locator(".key-line [role=status]")).hasText("Noted. U takes it back.");
        for (String said : List.of("noted", "hidden", "upvoted", "saved")) {
            page.keyboard().press("u");
            assertThat(page.locator(".key-line [role=status]")).hasText("Undone: " + said + ".");
        }
        assertThat(as(cast.member(), () -> states.mine(second)).saved()).isFalse();
        assertThat(as(cast.member(), () -> upvotes.of(second)).mine()).isFalse();
        page.keyboard().press("/");
        page.keyboard().type("jskx");
        assertThat(page.locator(".find input")).hasValue("jskx");
        assertThat(page.getByText("Nothing answers this search.")).isVisible();
    }

    @Test
    void everyScreenIsAccessibleAndFits() throws IOException {
        bringInAWholeDigest();
        as(cast.owner(), () -> upvotes.give(papersInOrder.getFirst()));
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(cast.organiser(), width);
            looks.at(page, "/g/" + cast.slug() + "/triage", "triage-start");
            page.navigate(queue + "&paper=" + papersInOrder.get(36));
            page.locator(HEADING).waitFor();
            looks.at(page, "triage");
            page.keyboard().press("o");
            page.keyboard().press("n");
            looks.at(page, "triage-note");
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            looks.at(page, "triage-keys");
            page.keyboard().press("Escape");
            page.keyboard().press("/");
            page.keyboard().type("model");
            page.locator("dialog.find-paper li").first().waitFor();
            looks.at(page, "triage-search");
            page.keyboard().press("Escape");
            page.navigate(queue + "&paper=" + papersInOrder.getLast());
            page.locator(HEADING).waitFor();
            page.keyboard().press("j");
            page.getByText("are seen").first().waitFor();
            looks.at(page, "triage-end");
            looks.at(page, "/g/" + cast.slug(), "triage-home");
            looks.at(page, "/g/" + cast.slug() + "/papers/" + papersInOrder.getFirst(), "upvoted-paper");
            page.navigate("/g/" + cast.slug() + "/library");
            page.locator("vaadin-grid a.title").first().waitFor();
            looks.at(page, "library-keys");
            page.context().close();
        }
        looks.findNothing();
    }

    private Page opened() {
        Page page = signedIn(cast.member());
        page.navigate(queue);
        page.locator(HEADING).waitFor();
        return page;
    }

    private int place() {
        return database.sql("select position from triage_place where account_id = ?")
                .param(cast.member().value())
                .query(Integer.class)
                .single();
    }

    private static long count(List<String> verdicts, String key) {
        return verdicts.stream().filter(key::equals).count();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
