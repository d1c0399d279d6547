package org.colloquium.file.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.account.TestSignIn;
import org.colloquium.file.Pdf;
import org.colloquium.file.TestPdfs;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Versions of a PDF over HTTP. */
class PdfsApiTest extends IntegrationTest {
    private static final int SIZE = 1_100_000;

    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    SettingService settings;

    @Autowired
    JsonMapper json;

    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tides");
    }

    @Test
    void oneIsUploadedListedReadAndRemoved() throws Exception {
        MvcTestResult made = upload(cast.member(), TestPdfs.pdf(SIZE));
        assertThat(made).hasStatus(201);
        JsonNode pdf = json.readTree(made.getResponse().getContentAsByteArray());
        assertThat(pdf.path("size").asInt()).isEqualTo(SIZE);
        assertThat(pdf.path("by").asString()).isEqualTo("Mei Member");
        String path = "/api/v1/pdfs/" + pdf.path("id").asString();
        assertThat(upload(cast.otherMember(), TestPdfs.pdf(SIZE)))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(pdf.path("id").asString());
        MvcTestResult form = api.post()
                .uri("/api/v1/papers/" + paper + "/pdfs")
                .multipart()
                .file(new MockMultipartFile("file", "../<b>.pdf", "text/html", TestPdfs.pdf(300)))
                .header("Authorization", signIn.bearer(cast.member()))
                .exchange();
        assertThat(form).hasStatus(201).bodyJson().extractingPath("$.name").isEqualTo("<b>.pdf");
        assertThat(get(cast.guest(), "/api/v1/papers/" + paper + "/pdfs"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].size")
                .isEqualTo(List.of(300, SIZE));
        MvcTestResult read = get(cast.guest(), path);
        assertThat(read)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Content-Security-Policy", Pdf.POLICY)
                .hasValue("Accept-Ranges", "bytes");
        assertThat(read.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(read.getResponse().getContentAsByteArray()).isEqualTo(TestPdfs.pdf(SIZE));
        MvcTestResult some = api.get()
                .uri(path)
                .header("Authorization", signIn.bearer(cast.guest()))
                .header("Range", "bytes=5-9")
                .exchange();
        assertThat(some).hasStatus(206);
        assertThat(some.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(TestPdfs.pdf(SIZE), 5, 10));
        assertThat(api.get()
                        .uri(path)
                        .header("Authorization", signIn.bearer(cast.guest()))
                        .header("Range", "bytes=" + SIZE + "-"))
                .hasStatus(416);
        assertThat(get(cast.stranger(), path)).hasStatus(404);
        assertThat(delete(cast.otherMember(), path)).hasStatus(403);
        assertThat(delete(cast.stranger(), path)).hasStatus(404);
        assertThat(delete(cast.member(), path)).hasStatus(204);
        assertThat(get(cast.guest(), path)).hasStatus(404);
    }

    @Test
    void whatIsNoPdfOrTooLargeIsRefused() {
        assertThat(upload(cast.member(), "<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .hasStatus(422)
                .hasContentType("application/problem+json");
        run(cast.administrator(), () -> settings.change(Map.of("pdf.max-bytes", "1")));
        try {
            assertThat(upload(cast.member(), TestPdfs.pdf((1 << 20) + 1))).hasStatus(413);
        } finally {
            run(cast.administrator(), () -> settings.reset("pdf.max-bytes"));
        }
        assertThat(get(cast.guest(), "/api/v1/papers/" + paper + "/pdfs"))
                .bodyJson()
                .extractingPath("$")
                .isEqualTo(List.of());
    }

    @Test
    void whoMayNotIsToldSo() {
        assertThat(upload(cast.guest(), TestPdfs.pdf(50))).hasStatus(403);
        assertThat(upload(cast.stranger(), TestPdfs.pdf(50))).hasStatus(404);
        assertThat(api.post().uri("/api/v1/papers/" + paper + "/pdfs").content(TestPdfs.pdf(50)))
                .hasStatus(401);
    }

    private MvcTestResult upload(AccountId who, byte[] bytes) {
        return api.post()
                .uri("/api/v1/papers/" + paper + "/pdfs")
                .header("Authorization", signIn.bearer(who))
                .contentType(MediaType.APPLICATION_PDF)
                .content(bytes)
                .exchange();
    }

    private MvcTestResult get(AccountId who, String path) {
        return api.get().uri(path).header("Authorization", signIn.bearer(who)).exchange();
    }

    private MvcTestResult delete(AccountId who, String path) {
        return api.delete()
                .uri(path)
                .header("Authorization", signIn.bearer(who))
                .exchange();
    }
}
