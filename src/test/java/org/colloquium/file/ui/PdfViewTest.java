package org.colloquium.file.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayInputStream;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.file.PdfDetails;
import org.colloquium.file.PdfId;
import org.colloquium.file.PdfPlace;
import org.colloquium.file.PdfReadingPlace;
import org.colloquium.file.PdfUpload;
import org.colloquium.file.TestPdfs;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The section of the paper page, and the page that reads a PDF. */
class PdfViewTest extends ViewTest {
    @Autowired
    PdfUpload uploads;

    @Autowired
    PdfReadingPlace places;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tides");
    }

    @Test
    void theSectionListsVersionsAndOffersWhatOneMay() {
        open(cast.guest(), "");
        assertThat(shown()).doesNotContain("Upload a PDF", "Read the PDF");
        upload("<b>one.pdf", 1_000);
        upload("two.pdf", 2_000);
        open(cast.guest(), "");
        assertThat(shown())
                .contains("two.pdf, 2 kB, uploaded by Mei Member", "<b>one.pdf, 1 kB", "Read the PDF", "Read this one")
                .doesNotContain("Remove");
        assertThat(find(PdfDrop.class).all()).isEmpty();
        open(cast.member(), "");
        assertThat(find(PdfDrop.class).all()).hasSize(1);
        assertThat(shown()).contains("Remove");
    }

    @Test
    void theNewestIsReadUnlessAnotherIsNamedFromWhereOneStopped() {
        PdfId first = upload("one.pdf", 1_000);
        PdfId second = upload("two.pdf", 2_000);
        as(cast.guest(), () -> {
            places.keep(first, new PdfPlace(7, 0.25));
            return true;
        });
        open(cast.guest(), "/pdf");
        assertThat(find(Select.class).single().getValue())
                .isInstanceOfSatisfying(
                        PdfDetails.class, it -> assertThat(it.id()).isEqualTo(second));
        assertThat(viewer().getElement().getAttribute("start-page")).isEqualTo("1");
        open(cast.guest(), "/pdf/" + first);
        assertThat(viewer().getElement().getAttribute("start-page")).isEqualTo("7");
        assertThat(viewer().getElement().getAttribute("start-down")).isEqualTo("0.25");
        assertThat(find(Anchor.class).all()).anyMatch(it -> it.getText().equals("Back to the paper"));
    }

    @Test
    void whatIsNotThereOrAnothersIsNotFound() {
        open(cast.guest(), "/pdf");
        assertThat(find(PdfViewer.class).all()).isEmpty();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .as("where one is uploaded")
                .isEqualTo("g/" + cast.slug() + "/papers/" + paper);
        PdfId pdf = upload("one.pdf", 1_000);
        PaperId other = papers.add(cast.group(), "Moons");
        signIn(cast.guest());
        UI.getCurrent().navigate("g/" + cast.slug() + "/papers/" + other + "/pdf/" + pdf);
        assertThat(find(PdfViewer.class).all()).isEmpty();
        open(cast.stranger(), "/pdf/" + pdf);
        assertThat(find(PdfViewer.class).all()).isEmpty();
    }

    private PdfViewer viewer() {
        return find(PdfViewer.class).single();
    }

    private void open(AccountId who, String rest) {
        signIn(who);
        UI.getCurrent().navigate("groups");
        UI.getCurrent().navigate("g/" + cast.slug() + "/papers/" + paper + rest);
        roundTrip();
    }

    private String shown() {
        return text((Component) getCurrentView());
    }

    private PdfId upload(String name, int size) {
        return as(cast.member(), () -> uploads.upload(paper, name, new ByteArrayInputStream(TestPdfs.pdf(size))))
                .pdf()
                .id();
    }
}
