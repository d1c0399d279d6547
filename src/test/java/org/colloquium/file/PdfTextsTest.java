package org.colloquium.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;

/** Texts read in the background by the scheduler and a process of their own. */
class PdfTextsTest extends IntegrationTest {
    @Autowired
    PdfUpload uploads;

    @Autowired
    PdfService pdfs;

    @Autowired
    PdfTexts texts;

    @Autowired
    PdfReading reading;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tides");
    }

    @Test
    void eachPageIsKeptAndKnowsWhereItBegins() throws InterruptedException {
        PdfId pdf = upload(MadePdfs.of(
                "T", List.of(List.of("One \uD835\uDC4E".substring(0, 3), "two"), List.of(), List.of("three"))));
        PdfText text = await(pdf, TextState.THERE);
        assertThat(text.whole()).isEqualTo("One\ntwo\n\n\n\nthree");
        assertThat(text.pages())
                .containsExactly(new PdfPage(1, 0, "One\ntwo"), new PdfPage(2, 9, ""), new PdfPage(3, 11, "three"));
        assertThat(as(cast.guest(), () -> pdfs.find(pdf)).text()).isEqualTo(TextState.THERE);
    }

    @Test
    void offsetsAreInCodePoints() {
        PdfText text = PdfText.of(new PdfId(paper.value()), TextState.THERE, null, List.of("a\uD835\uDC4E", "b"));
        assertThat(text.pages()).extracting(PdfPage::start).containsExactly(0, 4);
    }

    @Test
    void whatCannotBeReadSaysWhyAndStays() throws InterruptedException, IOException {
        PdfId broken = upload(TestPdfs.pdf(5_000));
        PdfId locked = upload(MadePdfs.encrypted());
        assertThat(await(broken, TextState.FAILED).reason()).isEqualTo("the file is damaged");
        await(locked, TextState.FAILED);
        assertThat(as(cast.guest(), () -> pdfs.find(locked)).textProblem())
                .isEqualTo("Its text could not be read: it is encrypted and opens with a password only.");
        assertThat(as(cast.guest(), () -> pdfs.open(broken)).getInputStream().readAllBytes())
                .isEqualTo(TestPdfs.pdf(5_000));
    }

    @Test
    void oneThatWasForgottenIsReadAfterAll() throws InterruptedException {
        PdfId pdf = upload(MadePdfs.of("T", List.of(List.of("One"))));
        await(pdf, TextState.THERE);
        awaitEndOfJob(pdf);
        database.sql("delete from paper_file_page where file_id = ?")
                .param(pdf.value())
                .update();
        database.sql("update paper_file set text_state = 'WAITING', kept_at = kept_at - interval '1 hour' where id = ?")
                .param(pdf.value())
                .update();
        reading.beginForgotten();
        assertThat(await(pdf, TextState.THERE).whole()).isEqualTo("One");
    }

    @Test
    void othersFindNothing() {
        PdfId pdf = upload(TestPdfs.pdf(500));
        assertThatThrownBy(() -> as(cast.stranger(), () -> texts.of(pdf))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> texts.of(pdf)).isInstanceOf(AuthenticationException.class);
    }

    private PdfId upload(byte[] bytes) {
        return as(cast.member(), () -> uploads.upload(paper, "a.pdf", new ByteArrayInputStream(bytes)))
                .pdf()
                .id();
    }

    /** It goes a moment after the text is there, and while it is there no second one begins. */
    private void awaitEndOfJob(PdfId pdf) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (database.sql("select count(*) from scheduled_tasks where task_name = 'read-pdf' and task_instance = ?")
                        .param(pdf.toString())
                        .query(Long.class)
                        .single()
                > 0) {
            assertThat(Instant.now()).as("still at work").isBefore(end);
            Thread.sleep(20);
        }
    }

    private PdfText await(PdfId pdf, TextState state) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            PdfText text = as(cast.guest(), () -> texts.of(pdf)).orElseThrow();
            if (text.state() == state) {
                return text;
            }
            assertThat(Instant.now()).as("still " + text.state()).isBefore(end);
            Thread.sleep(100);
        }
    }
}
