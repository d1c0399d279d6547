package org.colloquium.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooLargeException;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** PDFs that people send, kept in the database as versions of one paper's. */
class PdfUploadTest extends IntegrationTest {
    @Autowired
    PdfUpload uploads;

    @Autowired
    PdfService pdfs;

    @Autowired
    PdfReadingPlace places;

    @Autowired
    SettingService settings;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tides: in Harbours");
    }

    @Test
    void theNewestIsFirstAndTheSameBytesAreOne() {
        PdfUpload.Uploaded first = upload(cast.member(), "first.pdf", 1_500_000);
        PdfUpload.Uploaded second = upload(cast.otherMember(), "second.pdf", 900);
        PdfUpload.Uploaded again = upload(cast.owner(), "third.pdf", 1_500_000);
        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.pdf().id()).isEqualTo(first.pdf().id());
        List<PdfDetails> all = as(cast.guest(), () -> pdfs.list(paper));
        assertThat(all).extracting(PdfDetails::name).containsExactly("second.pdf", "first.pdf");
        assertThat(all).extracting(PdfDetails::address).containsOnlyNulls();
        assertThat(as(cast.guest(), () -> pdfs.find(paper)).orElseThrow().id())
                .isEqualTo(second.pdf().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PD", "<html>", " %PDF-1.7"})
    void anythingElseIsRefused(String content) {
        assertThatThrownBy(() -> as(
                        cast.member(),
                        () -> uploads.upload(
                                paper, "a.pdf", new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)))))
                .isInstanceOf(NoPdf.class);
        assertThat(as(cast.guest(), () -> pdfs.list(paper))).isEmpty();
    }

    @Test
    void oneThatIsTooLargeIsGivenUpAtTheFirstByteTooMany() {
        run(cast.administrator(), () -> settings.change(Map.of("pdf.max-bytes", "1")));
        try {
            assertThatThrownBy(() -> upload(cast.member(), "a.pdf", (1 << 20) + 1))
                    .isInstanceOf(TooLargeException.class)
                    .hasMessageContaining("1 MB");
            assertThat(as(cast.guest(), () -> pdfs.list(paper))).isEmpty();
            assertThat(upload(cast.member(), "a.pdf", 1 << 20).isNew()).isTrue();
        } finally {
            run(cast.administrator(), () -> settings.reset("pdf.max-bytes"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.pdf | passwd.pdf | passwd.pdf",
                "C:\\temp\\a.PDF | a.PDF | a.pdf",
                "<img src=x onerror=alert(1)>.pdf | <img src=x onerror=alert(1)>.pdf | img src x onerror alert 1.pdf",
                "a\u202Efdp.exe | afdp.exe | afdp.exe.pdf",
                "x\"; filename=evil.exe | x\"; filename=evil.exe | x filename evil.exe.pdf",
                "....pdf | ....pdf | Tides in Harbours.pdf",
                "Über Gezeiten.pdf | Über Gezeiten.pdf | Über Gezeiten.pdf",
            })
    void namesAreTextAndNoMore(String given, String shown, String saved) {
        PdfDetails pdf =
                upload(cast.member(), given.replace("\\u202E", "\u202E"), 600).pdf();
        assertThat(pdf.name()).isEqualTo(shown);
        assertThat(as(cast.guest(), () -> pdfs.open(pdf.id())).getFilename()).isEqualTo(saved);
    }

    @Test
    void aLongNameIsCutAndNoneIsNone() {
        assertThat(upload(cast.member(), "\uD835\uDC4E".repeat(400) + ".pdf", 600)
                        .pdf()
                        .name())
                .hasSize(510);
        PdfDetails bare = upload(cast.member(), null, 700).pdf();
        assertThat(bare.name()).isNull();
        assertThat(as(cast.guest(), () -> pdfs.open(bare.id())).getFilename()).isEqualTo("Tides in Harbours.pdf");
    }

    @Test
    void whoMayDoWhat() {
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> upload(who, "a.pdf", 500)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> upload(cast.guest(), "a.pdf", 500)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> uploads.upload(paper, "a.pdf", new ByteArrayInputStream(TestPdfs.pdf(500))))
                .isInstanceOf(AuthenticationException.class);
        PdfId pdf = upload(cast.member(), "a.pdf", 500).pdf().id();
        assertThatThrownBy(() -> as(cast.stranger(), () -> pdfs.find(pdf))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(cast.stranger(), () -> pdfs.open(pdf))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> run(cast.stranger(), () -> pdfs.remove(pdf))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> run(cast.guest(), () -> pdfs.remove(pdf))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> run(cast.otherMember(), () -> pdfs.remove(pdf)))
                .isInstanceOf(AccessDeniedException.class);
        run(cast.member(), () -> pdfs.remove(pdf));
        PdfId other = upload(cast.member(), "a.pdf", 500).pdf().id();
        run(cast.organiser(), () -> pdfs.remove(other));
        assertThatThrownBy(() -> as(cast.guest(), () -> pdfs.find(other))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void eachReaderHasAPlace() {
        PdfId pdf = upload(cast.member(), "a.pdf", 500).pdf().id();
        assertThat(as(cast.guest(), () -> places.of(pdf))).isEqualTo(PdfPlace.START);
        run(cast.guest(), () -> places.keep(pdf, new PdfPlace(3, 0.5)));
        run(cast.guest(), () -> places.keep(pdf, new PdfPlace(4, 7)));
        assertThat(as(cast.guest(), () -> places.of(pdf))).isEqualTo(new PdfPlace(4, 1));
        assertThat(as(cast.member(), () -> places.of(pdf))).isEqualTo(PdfPlace.START);
        assertThatThrownBy(() -> run(cast.stranger(), () -> places.keep(pdf, PdfPlace.START)))
                .isInstanceOf(NotFoundException.class);
        run(cast.member(), () -> pdfs.remove(pdf));
    }

    private PdfUpload.Uploaded upload(AccountId who, @Nullable String name, int size) {
        return as(who, () -> uploads.upload(paper, name, new ByteArrayInputStream(TestPdfs.pdf(size))));
    }
}
