package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.colloquium.account.SettingService;
import org.colloquium.connector.TestRegisters;
import org.colloquium.file.PdfService;
import org.colloquium.file.TestPdfs;
import org.colloquium.group.TestGroup;
import org.colloquium.outgoing.Site;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A paper is completed and its PDF fetched and downloaded, by hand in a browser. */
class ConnectorScreensIT extends BrowserTest {
    private static final int SIZE = 1_400_000;

    @Autowired
    SettingService settings;

    @Autowired
    PaperService papersByHand;

    @Autowired
    PdfService pdfs;

    private final TestRegisters registers = new TestRegisters();
    private final TestPdfs files = new TestPdfs();
    private final Looks looks = new Looks();
    private TestGroup.Cast cast;

    @AfterEach
    void stop() {
        TestRegisters.switchOff(settings, cast.administrator());
        TestPdfs.switchOff(settings, cast.administrator());
        registers.close();
        files.close();
        looks.findNothing();
    }

    @Test
    void aPaperIsCompletedAndItsPdfDownloaded() throws IOException {
        cast = stage.make();
        registers.switchOn(settings, cast.administrator());
        files.switchOn(settings, cast.administrator());
        files.site().serve(TestPdfs.PATH, exchange -> {
            pause(900);
            Site.send(exchange, TestPdfs.pdf(SIZE));
        });
        for (int width : Looks.WIDTHS) {
            PaperFields fields = PaperFields.titled("Tides in Ports, seen at " + width)
                    .withArxivId(width == 360 ? null : TestRegisters.ARXIV_ID)
                    .withDoi(width == 360 ? TestRegisters.DOI : null);
            PaperId paper = as(cast.member(), () -> papersByHand.add(cast.group(), fields))
                    .id();
            Page page = signedIn(cast.member(), width);
            looks.at(page, "/g/" + cast.slug() + "/papers/" + paper, "paper-connectors");
            if (width == 360) {
                press(page, "From Crossref");
            } else {
                press(page, "Fetch the PDF");
                press(page, "From arXiv"); // while the other still runs
                page.getByText("1.4 MB from 127.0.0.1").waitFor();
                Download download = page.waitForDownload(
                        () -> page.getByText("Download the PDF").click());
                assertThat(Files.readAllBytes(download.path())).isEqualTo(TestPdfs.pdf(SIZE));
                assertThat(download.suggestedFilename()).isEqualTo("Tides in Ports seen at 1440.pdf");
                run(cast.organiser(), () -> assertThat(pdfs.find(paper)).isPresent());
            }
            page.getByText("says otherwise; what is here stays:").waitFor();
            looks.at(page, "paper-completed");
            page.context().close();
        }
    }

    @Test
    void theSettingsAndWhatGoesWrong() {
        cast = stage.make();
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(cast.administrator(), width);
            looks.at(page, "/admin/settings", "settings");
            page.context().close();
        }
        registers.switchOn(settings, cast.administrator());
        registers.site().serve("/api/query", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "90");
            exchange.sendResponseHeaders(429, -1);
        });
        PaperFields fields = PaperFields.titled("Tides in Ports").withArxivId(TestRegisters.ARXIV_ID);
        PaperId paper =
                as(cast.member(), () -> papersByHand.add(cast.group(), fields)).id();
        Page page = signedIn(cast.member(), 1440);
        page.navigate("/g/" + cast.slug() + "/papers/" + paper);
        press(page, "From arXiv");
        page.getByText("wants to be left alone for a while").waitFor();
        looks.at(page, "paper-connector-error");
        page.context().close();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
