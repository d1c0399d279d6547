package org.colloquium.note.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.PageRequest;
import org.colloquium.group.GroupService;
import org.colloquium.group.TestGroup;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.AnnotationService;
import org.colloquium.note.ForeignItems;
import org.colloquium.note.NoteExport;
import org.colloquium.note.NoteId;
import org.colloquium.note.TestNotes;
import org.colloquium.note.Visibility;
import org.colloquium.note.exchange.ForeignFile;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperLink;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.TestPapers;
import org.colloquium.paper.TestVeil;
import org.colloquium.sharedpage.SharedPageService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Notes out and in, on the page of a paper. */
class ExchangeTest extends ViewTest {
    private static final String FILE = """
            [{"id": "urn:1", "bodyValue": "<b>Indeed</b>", "target": {"selector": {"type": "TextQuoteSelector", "exact": "no such <i>words</i>"}}},
             {"id": "urn:2", "bodyValue": "On all of it", "target": "https://x.example/"}, {"id": "urn:2", "bodyValue": "On all of it", "target": "https://x.example/"},
             {"id": "urn:3", "body": 7, "target": "https://x.example/"}]""";

    @Autowired
    ExchangeOnPaper exchange;

    @Autowired
    ExchangeDesk desk;

    @Autowired
    AnnotationService annotations;

    @Autowired
    NoteExport exports;

    @Autowired
    SharedPageService pages;

    @Autowired
    TestVeil veil;

    @Autowired
    GroupService groups;

    @Autowired
    TestNotes written;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    PaperService paperService;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
    }

    @Test
    void aMemberSeesWhatWillComeBeforeItComes() {
        open(cast.member());
        click("Import annotations");
        click("Preview");
        await("There is nothing in it.");
        test(find(TextArea.class).single()).setValue(FILE);
        click("Preview");
        await("Four annotations in the file");
        assertThat(dialog()).contains("no such <i>words</i>").contains("Not found");
        assertThat(all()).isEmpty();
        click("Import 2 annotations");
        await("Two annotations imported.");
        assertThat(dialog()).contains("No. 4");
        AnnotationDetails it = all().getFirst();
        assertThat(it.note().text().markdown()).isEqualTo("<b>Indeed</b>");
        assertThat(it.note().visibility()).isEqualTo(Visibility.GROUP);
    }

    @Test
    void theyCanStayWithTheirImporter() {
        open(cast.member());
        click("Import annotations");
        test(find(TextArea.class).single()).setValue(FILE);
        click("Preview");
        await("Four annotations in the file");
        test(find(com.vaadin.flow.component.checkbox.Checkbox.class).single()).click();
        click("Import 2 annotations");
        await("Two annotations imported.");
        assertThat(all().getFirst().note().visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void ofAGroupsEachSaysItsPaper() {
        signIn(cast.member());
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new GroupExport(desk, groups.open(cast.slug())));
        click("Import annotations");
        test(find(TextArea.class).single()).setValue("""
                {"rows": [{"id": "1", "user": "acct:ada@hypothes.is", "text": "Here", "uri": "https://example.org/a"},
                          {"id": "2", "user": "acct:ada@hypothes.is", "text": "There", "uri": "https://example.org/b"}]}""");
        TestAccounts.run(
                cast.member(),
                () -> paperService.edit(
                        paper,
                        it -> it.withLinks(java.util.List.of(new PaperLink(LinkRel.ABSTRACT, "https://example.org/a"))),
                        null));
        click("Preview");
        await("Two annotations in the file: one cannot be taken.");
        assertThat(dialog())
                .contains("Linearly Mapping from Image to Text Space")
                .contains("No paper of the library is at https://example.org/b.");
        click("Import 1 annotation");
        await("One annotation imported.");
    }

    @Test
    void aGuestTakesAlongAndBringsNothing() {
        Component section = open(cast.guest());
        assertThat(text(section))
                .contains("Markdown", "Obsidian", "BibTeX", "JSON-LD", "Print")
                .doesNotContain("Import");
        assertThatThrownBy(() -> desk.imports()
                        .preview(paper, kept().items(desk.into(paper).importer()), through -> {}))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePrintedPageShowsWhatItsReaderSees() {
        NoteId note = written.write(cast.member(), paper, "Read <script>alert(1)</script> first");
        written.reply(cast.otherMember(), note, "Done");
        written.writePrivately(cast.member(), paper, "Only mine");
        String own = printed(cast.member());
        assertThat(own)
                .contains("Linearly Mapping", "Done", "Only mine")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        String guests = printed(cast.guest());
        assertThat(guests).contains("Done").doesNotContain("Only mine");
        assertThatThrownBy(() -> TestAccounts.as(cast.stranger(), () -> exports.of(paper)))
                .isInstanceOf(org.colloquium.common.NotFoundException.class);
    }

    private static ForeignFile kept() {
        try {
            return ForeignFile.keep(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String printed(AccountId who) {
        signIn(who);
        PrintedNotes page = new PrintedNotes(groups.open(cast.slug()), exports.of(paper));
        return text(page) + html(page.getElement());
    }

    /** The sanitised Markdown that a browser is given. */
    private static String html(Element element) {
        return element.isTextNode()
                ? ""
                : element.getProperty("innerHTML", "")
                        + element.getChildren().map(ExchangeTest::html).collect(Collectors.joining());
    }

    private java.util.List<AnnotationDetails> all() {
        return TestAccounts.as(
                cast.member(),
                () -> annotations.list(paper, new PageRequest(50, null)).items());
    }

    private Component open(AccountId who) {
        signIn(who);
        UI.getCurrent().removeAll();
        Component section = exchange.section(groups.open(cast.slug()), paper).orElseThrow();
        UI.getCurrent().add(section);
        return section;
    }

    @Test
    void anImportThatIsGivenUpKeepsWhatWasTaken() {
        AtomicInteger asked = new AtomicInteger();
        ForeignItems items = TestAccounts.as(
                cast.member(), () -> kept().items(desk.into(paper).importer()));
        assertThatThrownBy(() -> TestAccounts.as(
                        cast.member(),
                        () -> desk.imports().take(paper, items, through -> {
                            if (asked.incrementAndGet() > 1) {
                                throw new CancellationException();
                            }
                        })))
                .isInstanceOf(CancellationException.class);
        assertThat(all()).hasSize(1);
        assertThat(TestAccounts.as(cast.member(), () -> desk.imports().take(paper, items, through -> {}))
                        .duplicates())
                .as("the first is not taken twice, nor the second that stands there twice")
                .isEqualTo(2);
    }

    @Test
    void thePrintedPageHasTheSharedPageUnlessItIsVeiled() {
        TestAccounts.as(cast.member(), () -> pages.write(paper, "We agreed on *little*", null));
        assertThat(printed(cast.guest())).contains("Shared page").contains("We agreed on <em>little</em>");
        veil.hide(cast.guest(), paper);
        assertThat(printed(cast.guest())).doesNotContain("Shared page").doesNotContain("agreed");
        veil.lift(cast.guest(), paper);
    }

    /** The work goes on aside; the page asks how far it is. */
    private void await(String words) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!dialog().contains(words) && System.nanoTime() < end) {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        assertThat(dialog()).contains(words);
    }

    private String dialog() {
        return text(find(ImportDialog.class).single());
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }
}
