package org.colloquium.digest.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.digest.TestDigests.page;
import static org.colloquium.digest.TestDigests.pasted;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.PageRequest;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestService;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.DraftService;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.colloquium.paper.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DigestViewTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Autowired
    TestDigests add;

    @Autowired
    TestNotes notes;

    @Autowired
    DigestService digests;

    @Autowired
    DraftService drafts;

    @Autowired
    PaperTitles papers;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void aMemberPastesLooksImportsAndUndoes() {
        list(cast.member());
        paste(page("Alpha", 5));
        assertThat(shown())
                .contains("5 papers found, two lines left over")
                .contains("Nothing is imported yet.")
                .contains("5 new")
                .contains("Get trending papers in your email inbox!")
                .contains("18 March")
                .contains("github.com/example/alpha-1");
        assertThat(papers()).isZero();
        find(Checkbox.class).all().get(1).setValue(false);
        click("Import 4 papers");
        assertThat(shown()).contains("4 papers imported").contains("Left out").contains("Imported by");
        assertThat(papers()).isEqualTo(4);
        assertThat(links()).anyMatch(it -> it.startsWith("g/" + cast.slug() + "/papers/"));
        click("Undo import");
        assertThat(shown()).contains("Import undone: four papers removed");
        assertThat(papers()).isZero();
        click("Back to the preview");
        assertThat(shown()).contains("5 papers found").contains("Import 4 papers");
    }

    @Test
    void whatWasDecidedOutlivesThePage() {
        DigestId id = draft(cast.member(), page("Alpha", 5));
        digest(cast.member(), id);
        find(Checkbox.class).all().getFirst().setValue(false);
        digest(cast.member(), id);
        assertThat(shown()).contains("Import 4 papers");
        assertThat(find(Checkbox.class).all().getFirst().getValue()).isFalse();
        assertThat(text(list(cast.member()))).contains("Not imported yet").contains("The digest of 18 March");
        assertThat(text(list(cast.organiser()))).doesNotContain("Not imported yet");
    }

    @Test
    void aTitleIsCorrectedWhereItStands() {
        DigestId id = draft(cast.member(), page("Alpha", 2));
        digest(cast.member(), id);
        click("Correct");
        com.vaadin.flow.component.textfield.TextField field =
                find(com.vaadin.flow.component.textfield.TextField.class).single();
        assertThat(field.getValue()).startsWith("Alpha 1");
        test(field).setValue("A better title");
        click("Save");
        assertThat(shown())
                .contains("A better title", "In the source: Alpha 1", "A title was corrected.", "Compare again");
        digest(cast.member(), id);
        assertThat(shown()).contains("A better title");
        click("Import 2 papers");
        assertThat(as(cast.guest(), () -> papers.search(cast.group(), "better title", 5)))
                .hasSize(1);
    }

    @Test
    void anEmptyPasteSaysSo() {
        list(cast.member());
        click("Preview");
        TextArea box = find(TextArea.class).single();
        assertThat(box.isInvalid()).isTrue();
        assertThat(box.getErrorMessage()).contains("Paste something first");
    }

    @Test
    void whatCannotBeTakenStaysInTheBox() {
        for (String text : List.of("%PDF-1.7 and more", "Take two eggs.\n\nBeat them.")) {
            list(cast.member());
            paste(text);
            assertThat(getCurrentView()).isInstanceOf(DigestsView.class);
            assertThat(find(TextArea.class).single().getValue()).isEqualTo(text);
            assertThat(find(Problem.class).single().isVisible()).isTrue();
        }
        assertThat(shown()).contains("No papers were found in it").contains("copy the whole page");
        assertThat(as(cast.member(), () -> drafts.mine(cast.group()))).isEmpty();
    }

    @Test
    void theLimitsAreSaidBeforeTheyAreMet() {
        assertThat(text(list(cast.member()))).contains("Up to 32 MB and 20,000 papers at once.");
    }

    @Test
    void ofSeveralFilesEachIsADigestOfItsOwn() throws InterruptedException {
        list(cast.member());
        PasteBox box = find(PasteBox.class).single();
        box.give("one.txt", page("Alpha", 5).getBytes(UTF_8));
        box.give("two.bib", "@misc{a, title={A Study of Tides}, eprint={2303.08867}}".getBytes(UTF_8));
        box.give("eggs.txt", "Take two eggs.".getBytes(UTF_8));
        box.give("scan.pdf", "%PDF-1.7".getBytes(UTF_8));
        box.takeGiven();
        assertThat(shown()).contains("0 of 4 files read").contains("Waiting");
        untilRead();
        assertThat(shown())
                .contains("Four files are read")
                .contains("5 papers found")
                .contains("1 paper found")
                .contains("No papers were recognised")
                .contains("This is a PDF file");
        assertThat(as(cast.member(), () -> drafts.mine(cast.group()))).hasSize(2);
        assertThat(links())
                .filteredOn(it -> it.matches(".*/digests/[0-9a-f-]{36}"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void oneFileOfSeveralIsCancelledAndTheOthersGoOn() throws InterruptedException {
        list(cast.member());
        PasteBox box = find(PasteBox.class).single();
        box.give("one.txt", page("Alpha", 3).getBytes(UTF_8));
        box.give("two.txt", page("Beta", 4).getBytes(UTF_8));
        box.takeGiven();
        test(find(Button.class).all().stream()
                        .filter(it -> it.getElement().getAttribute("aria-label") != null
                                && it.getElement().getAttribute("aria-label").equals("Cancel two.txt"))
                        .findFirst()
                        .orElseThrow())
                .click();
        untilRead();
        assertThat(shown()).contains("3 papers found").contains("Cancelled.");
        assertThat(as(cast.member(), () -> drafts.mine(cast.group()))).hasSize(1);
    }

    private void untilRead() throws InterruptedException {
        for (int i = 0; i < 600 && !shown().contains("files are read"); i++) {
            Thread.sleep(50);
            com.vaadin.flow.component.ComponentUtil.fireEvent(
                    com.vaadin.flow.component.UI.getCurrent(),
                    new com.vaadin.flow.component.PollEvent(com.vaadin.flow.component.UI.getCurrent(), true));
        }
    }

    @Test
    void aPastedPageKeepsItsLinksUntilItsTextIsChanged() {
        list(cast.member());
        String html = "<ul><li><a href=\"https://arxiv.org/abs/2303.08867\">A Study of Tides</a></li>"
                + "<li><a href=\"https://arxiv.org/abs/2303.08868\">A Study of Moths</a></li></ul>";
        TextArea box = find(TextArea.class).single();
        test(box).setValue("A Study of Tides\nA Study of Moths");
        find(PasteBox.class).single().pagePasted(html, "A Study of Tides\nA Study of Moths");
        assertThat(shown()).contains("Pasted with its links");
        click("Preview");
        assertThat(shown()).contains("2 papers found").contains("arxiv.org/abs/2303.08867");

        list(cast.member());
        find(PasteBox.class).single().pagePasted(html, "A Study of Tides\nA Study of Moths");
        paste(page("Alpha", 2));
        assertThat(shown()).contains("2 papers found").doesNotContain("2303.08867");
    }

    @Test
    void theSameDigestAgainLeadsToTheEarlierOne() {
        DigestSummary earlier = add.add(cast, cast.organiser(), page("Alpha", 5));
        list(cast.member());
        paste(page("Alpha", 5));
        assertThat(shown()).contains("5 papers, all in the library already").contains("Nothing to import");
        assertThat(links()).contains("g/" + cast.slug() + "/digests/" + earlier.id());
        assertThat(find(Button.class).all())
                .noneMatch(it -> it.isVisible() && it.getText().startsWith("Import"));
    }

    @Test
    void aDoubtIsAnsweredInItsRow() {
        add.add(cast, cast.member(), page("Alpha", 3));
        String doubtful = TestDigests.title("Alpha", 2)
                + "\n\nQuantum chromodynamics on a lattice reveals gluon condensates; heavy quarkonium spectra follow"
                + " from Wilson loops measured at several couplings. Extrapolation to vanishing spacing yields masses"
                + " in agreement with collider data, and string tension governs confinement at large distances.\n";
        digest(cast.member(), draft(cast.member(), page("Beta", 3) + "\n" + doubtful));
        assertThat(shown()).contains("To check").contains("Import 4 papers");
        click("Same");
        assertThat(shown()).contains("Import 3 papers");
        click("Different");
        assertThat(shown()).contains("Import 4 papers");
    }

    @Test
    void knownOnesAreFewUntilSomebodyAsks() {
        add.add(cast, cast.member(), page("Alpha", 8));
        digest(cast.member(), draft(cast.member(), page("Alpha", 9)));
        assertThat(shown())
                .contains("Already in the library")
                .contains("Five more")
                .contains("Import 1 paper");
        assertThat(shown()).doesNotContain("Alpha 7:");
        click("Five more");
        assertThat(shown()).contains("Alpha 7:");
    }

    @Test
    void whatStaysAfterAnUndoIsNamedWithItsReason() {
        DigestSummary digest = add.add(cast, cast.member(), page("Alpha", 3));
        PaperId noted = Objects.requireNonNull(as(cast.owner(), () -> digests.result(digest.id()))
                .entries()
                .get(1)
                .paper());
        notes.write(cast.otherMember(), noted, "Keep it");
        DigestsView view = list(cast.organiser());
        assertThat(text(view))
                .contains("One digest imported")
                .contains("3 papers added")
                .contains("Mei Member");
        click("Undo");
        assertThat(text(view))
                .contains("two papers removed, one kept")
                .contains("Alpha 2")
                .contains("No digest yet");
    }

    @Test
    void aGuestReadsAndHasNothingToPress() {
        DigestSummary digest = add.add(cast, cast.member(), page("Alpha", 3));
        assertThat(text(list(cast.guest()))).contains("One digest imported");
        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(find(Button.class).all())
                .noneMatch(it -> it.isVisible() && it.getText().startsWith("Undo"));
        digest(cast.guest(), digest.id());
        assertThat(shown()).contains("3 papers imported");
        assertThat(find(Button.class).all())
                .noneMatch(it -> it.isVisible() && it.getText().startsWith("Undo"));
        digest(cast.otherMember(), digest.id());
        assertThat(find(Button.class).all())
                .noneMatch(it -> it.isVisible() && it.getText().startsWith("Undo"));
    }

    @Test
    void theSampleIsOfferedToAnEmptyGroupOnly() {
        list(cast.member());
        click("Load a sample digest");
        assertThat(shown()).contains("12 papers found");
        click("Import 12 papers");
        list(cast.member());
        assertThat(find(Button.class).all()).noneMatch(it -> it.getText().startsWith("Load"));
    }

    @Test
    void aLargeDigestIsAJobThatGoesOnWhileOneIsAway() throws InterruptedException {
        DigestId id = as(cast.member(), () -> drafts.keep(cast.group(), pasted(page("Large", 2_500))));
        digest(cast.member(), id);
        await("2,500 papers found");
        assertThat(shown()).contains("1 to 200 of 2,500");
        click("Later ones");
        assertThat(shown())
                .contains("201 to 400 of 2,500")
                .contains("Large 201:")
                .doesNotContain("Large 1:");
        click("Import 2,500 papers");
        list(cast.member());
        digest(cast.member(), id);
        await("2,500 papers imported");
        assertThat(as(cast.guest(), () -> digests.list(cast.group(), new PageRequest(1, null)))
                        .items()
                        .getFirst()
                        .added())
                .isEqualTo(2_500);
    }

    @Test
    void anotherMembersImportAppearsInTheListAndOnHome() throws InterruptedException {
        DigestsView view = list(cast.member());
        add.add(cast, cast.organiser(), page("Alpha", 3));
        for (int i = 0; i < 100 && !text(view).contains("3 papers added"); i++) {
            Thread.sleep(50);
            runPendingSignalsTasks();
            roundTrip();
        }
        assertThat(text(view)).contains("One digest imported");
        UI.getCurrent().navigate("g/" + cast.slug());
        assertThat(text((Component) getCurrentView()))
                .contains("imported 3 papers from")
                .contains("the digest of 18 March");
    }

    @Test
    void titlesStayText() {
        String hostile = "<img src=x onerror=alert(1)> למידה עמוקה 😀: A Very Hostile Title for a Reading Group";
        String page = page("Alpha", 3) + "\n" + hostile + "\n\n"
                + "We study hostile titles and show that they stay what they are on every screen of the tool. Our"
                + " experiments cover several scripts and many browsers, and all results are positive. The method is"
                + " simple, robust and fast on eleven benchmarks.\n";
        digest(cast.member(), draft(cast.member(), page));
        assertThat(shown()).contains("<img src=x onerror=alert(1)>");
        Anchor download = find(Anchor.class).all().stream()
                .filter(it -> it.getText().startsWith("Download"))
                .findFirst()
                .orElseThrow();
        assertThat(download.isRouterIgnore()).isTrue();
    }

    private void await(String words) throws InterruptedException {
        for (int i = 0; i < 600 && !shown().contains(words); i++) {
            Thread.sleep(50);
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }
        assertThat(shown()).contains(words);
    }

    private DigestId draft(AccountId who, String page) {
        return as(who, () -> {
            DigestId id = drafts.keep(cast.group(), pasted(page));
            drafts.read(id, Progress.NONE);
            return id;
        });
    }

    private void paste(String text) {
        find(TextArea.class).single().setValue(text);
        click("Preview");
    }

    private void click(String words) {
        test(find(Button.class).all().stream()
                        .filter(it -> it.isVisible() && it.getText().equals(words))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No button " + words + " on: " + shown())))
                .click();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String shown() {
        return text((Component) getCurrentView());
    }

    private int papers() {
        return as(cast.owner(), () -> papers.search(cast.group(), "", 100)).size();
    }

    private DigestsView list(AccountId who) {
        signIn(who);
        return navigate("g/" + cast.slug() + "/digests", DigestsView.class);
    }

    private DigestView digest(AccountId who, DigestId id) {
        signIn(who);
        return navigate("g/" + cast.slug() + "/digests/" + id, DigestView.class);
    }
}
