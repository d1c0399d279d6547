package org.colloquium.connector.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.connector.TestRegisters;
import org.colloquium.file.TestPdfs;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The paper page and the settings where connectors are concerned. */
class CompleteViewTest extends ViewTest {
    @Autowired
    PaperService papers;

    @Autowired
    SettingService settings;

    @Autowired
    TestGroup stage;

    private final TestRegisters registers = new TestRegisters();
    private final TestPdfs pdfs = new TestPdfs();
    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        pdfs.serve(TestPdfs.PATH, TestPdfs.pdf(1_200_000));
        PaperFields fields =
                PaperFields.titled("Tides in Harbours: Gauges of a Coast").withArxivId(TestRegisters.ARXIV_ID);
        paper = as(cast.member(), () -> papers.add(cast.group(), fields)).id();
    }

    @AfterEach
    void stop() {
        TestRegisters.switchOff(settings, cast.administrator());
        TestPdfs.switchOff(settings, cast.administrator());
        registers.close();
        pdfs.close();
    }

    @Test
    void nothingIsOfferedWhereNothingIsSwitchedOn() {
        open(cast.member());
        assertThat(shown()).doesNotContain("Complete this paper", "Fetch the PDF");
    }

    @Test
    void aMemberCompletesAndReadsWhatItCameTo() throws InterruptedException {
        registers.switchOn(settings, cast.administrator());
        open(cast.member());
        assertThat(shown()).doesNotContain("From Crossref");
        click("From arXiv");
        await("Filled in from arXiv: abstract, authors, date, venue, comment, DOI");
        assertThat(shown()).contains("Water levels were gauged", "Ann Brace, Bo Quay");
        await("From Crossref");
        click("From Crossref");
        await("Crossref says nothing new about this paper.");
        assertThat(shown())
                .contains("Crossref says otherwise; what is here stays:", "Date: 2024-02-05", "Another abstract.");
        click("Where this comes from");
        assertThat(shown()).contains("from arXiv,");
    }

    @Test
    void whatWentWrongIsSaidInPlace() throws InterruptedException {
        registers.switchOn(settings, cast.administrator());
        registers.arxiv("<html/>");
        open(cast.organiser());
        click("From arXiv");
        await("arXiv answered with something that could not be read.");
        registers.site().serve("/api/query", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "60");
            exchange.sendResponseHeaders(429, -1);
        });
        click("From arXiv");
        await("Try again in 60 seconds.");
    }

    @Test
    void aPdfIsFetchedShownAndRemoved() throws InterruptedException {
        pdfs.switchOn(settings, cast.administrator());
        open(cast.member());
        click("Fetch the PDF");
        await("1.2 MB from 127.0.0.1");
        assertThat(shown()).contains("Download the PDF").doesNotContain("Fetch the PDF");
        open(cast.guest());
        assertThat(shown()).contains("1.2 MB from 127.0.0.1").doesNotContain("Remove");
        open(cast.otherMember());
        click("Remove");
        assertThat(shown()).contains("Only who brought it, and organisers, may remove it.");
        open(cast.organiser());
        click("Remove");
        assertThat(shown()).doesNotContain("Download the PDF").contains("Fetch the PDF");
        pdfs.site().refuse(TestPdfs.PATH, 404);
        click("Fetch the PDF");
        await("The PDF is not there (it answered 404). Nothing was kept.");
        assertThat(shown()).contains("Fetch the PDF");
    }

    @Test
    void guestsAreOfferedNothing() {
        registers.switchOn(settings, cast.administrator());
        pdfs.switchOn(settings, cast.administrator());
        open(cast.guest());
        assertThat(shown()).doesNotContain("Complete this paper", "Fetch the PDF");
    }

    @Test
    void anAdministratorSwitchesThemOnAndSaysWhereTheyAsk() {
        signIn(cast.administrator());
        UI.getCurrent().navigate("admin/settings");
        assertThat(shown()).contains("Connectors");
        Checkbox arxiv = find(Checkbox.class).all().stream()
                .filter(it -> it.getLabel().equals("Complete papers from arXiv"))
                .findFirst()
                .orElseThrow();
        assertThat(arxiv.getHelperText()).contains("Only its arXiv identifier is sent there");
        test(arxiv).click();
        TextField address =
                find(TextField.class).withCaption("Address of arXiv").single();
        assertThat(address.getValue()).isEqualTo("https://export.arxiv.org");
        for (String wrong :
                new String[] {"ftp://example.org", "export.arxiv.org", "https://u:p@example.org", "https://x/?a"}) {
            test(address).setValue(wrong);
            click("Save");
            assertThat(address.isInvalid()).as(wrong).isTrue();
        }
        test(address).setValue(registers.site().address("/"));
        click("Save");
        assertThat(shown()).contains("Saved.", "Back to off", "Back to https://export.arxiv.org");
        open(cast.member());
        assertThat(shown()).contains("From arXiv").doesNotContain("From Semantic Scholar");
        run(cast.administrator(), () -> settings.change(Map.of("connector.arxiv.enabled", "false")));
        open(cast.member());
        assertThat(shown()).doesNotContain("From arXiv");
    }

    private void open(AccountId who) {
        signIn(who);
        UI.getCurrent().navigate("groups");
        UI.getCurrent().navigate("g/" + cast.slug() + "/papers/" + paper);
        roundTrip();
    }

    private void click(String words) {
        Button button = find(Button.class).all().stream()
                .filter(it -> it.isVisible() && it.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + words + " on: " + shown()));
        test(button).click();
    }

    private void await(String words) throws InterruptedException {
        for (int i = 0; i < 400 && !shown().contains(words); i++) {
            Thread.sleep(25);
            runPendingSignalsTasks();
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }
        assertThat(shown()).contains(words);
    }

    private String shown() {
        return text((Component) getCurrentView());
    }
}
