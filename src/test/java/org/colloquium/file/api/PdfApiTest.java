package org.colloquium.file.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import java.util.Arrays;
import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.account.TestSignIn;
import org.colloquium.file.Pdf;
import org.colloquium.file.TestPdfs;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperLink;
import org.colloquium.paper.PaperService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PdfApiTest extends IntegrationTest {
    private static final int SIZE = 1_300_000;

    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    PaperService papers;

    @Autowired
    SettingService settings;

    private final TestPdfs server = new TestPdfs();
    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        server.switchOn(settings, cast.administrator());
        server.serve("/a.pdf", TestPdfs.pdf(SIZE));
        PaperFields fields = PaperFields.titled("Tides in Harbours")
                .withLinks(List.of(new PaperLink(LinkRel.PDF, server.site().address("/a.pdf"))));
        paper = as(cast.member(), () -> papers.add(cast.group(), fields)).id();
    }

    @AfterEach
    void stop() {
        TestPdfs.switchOff(settings, cast.administrator());
        server.close();
    }

    @Test
    void itIsFetchedReadAndRemoved() {
        assertThat(send(HttpMethod.GET, cast.member(), "", null)).hasStatus(404);
        assertThat(send(HttpMethod.POST, cast.member(), "/fetch", null))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.size")
                .isEqualTo(SIZE);
        MvcTestResult read = send(HttpMethod.GET, cast.guest(), "", null);
        assertThat(read).hasStatusOk().hasContentType("application/pdf");
        assertThat(read.getResponse().getContentAsByteArray()).isEqualTo(TestPdfs.pdf(SIZE));
        assertThat(read)
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Content-Security-Policy", Pdf.POLICY)
                .hasValue("Accept-Ranges", "bytes");
        assertThat(read.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(send(HttpMethod.POST, cast.member(), "/fetch", null)).hasStatus(201);
        assertThat(send(HttpMethod.DELETE, cast.otherMember(), "", null)).hasStatus(403);
        assertThat(send(HttpMethod.DELETE, cast.organiser(), "", null)).hasStatus(204);
        assertThat(send(HttpMethod.DELETE, cast.organiser(), "", null)).hasStatus(404);
    }

    @Test
    void aRangeIsAnsweredAlone() {
        send(HttpMethod.POST, cast.member(), "/fetch", null);
        byte[] all = TestPdfs.pdf(SIZE);
        MvcTestResult some = send(HttpMethod.GET, cast.guest(), "", "bytes=1048570-1048585");
        assertThat(some).hasStatus(206);
        assertThat(some.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(all, 1048570, 1048586));
        assertThat(some.getResponse().getHeader("Content-Range")).isEqualTo("bytes 1048570-1048585/" + SIZE);
        MvcTestResult end = send(HttpMethod.GET, cast.guest(), "", "bytes=-5");
        assertThat(end.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(all, SIZE - 5, SIZE));
        MvcTestResult outside = send(HttpMethod.GET, cast.guest(), "", "bytes=" + SIZE + "-");
        assertThat(outside).hasStatus(416).hasContentType("application/problem+json");
        assertThat(outside.getResponse().getHeader("Content-Range")).isEqualTo("bytes */" + SIZE);
        assertThat(send(HttpMethod.GET, cast.guest(), "", "bytes=x")).hasStatus(416);
    }

    @Test
    void whoMayNotIsToldSo() {
        for (String path : List.of("", "/fetch")) {
            HttpMethod method = path.isEmpty() ? HttpMethod.GET : HttpMethod.POST;
            assertThat(send(method, cast.stranger(), path, null)).hasStatus(404);
            assertThat(api.method(method).uri("/api/v1/papers/" + paper + "/pdf" + path))
                    .hasStatus(401);
        }
        assertThat(send(HttpMethod.POST, cast.guest(), "/fetch", null)).hasStatus(403);
        assertThat(send(HttpMethod.DELETE, cast.guest(), "", null)).hasStatus(403);
        assertThat(send(HttpMethod.DELETE, cast.stranger(), "", null)).hasStatus(404);
        assertThat(server.site().asked()).isEmpty();
    }

    @Test
    void whatCannotBeFetchedIsNotTheCallersFault() {
        server.serve("/a.pdf", new byte[100]);
        assertThat(send(HttpMethod.POST, cast.member(), "/fetch", null))
                .hasStatus(502)
                .hasContentType("application/problem+json");
        server.site().serve("/a.pdf", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "77");
            exchange.sendResponseHeaders(503, -1);
        });
        MvcTestResult later = send(HttpMethod.POST, cast.member(), "/fetch", null);
        assertThat(later).hasStatus(429);
        assertThat(Integer.parseInt(String.valueOf(later.getResponse().getHeader("Retry-After"))))
                .isBetween(70, 78);
        TestPdfs.switchOff(settings, cast.administrator());
        assertThat(send(HttpMethod.POST, cast.member(), "/fetch", null)).hasStatus(409);
    }

    private MvcTestResult send(HttpMethod method, AccountId who, String path, @Nullable String range) {
        var request = api.method(method)
                .uri("/api/v1/papers/" + paper + "/pdf" + path)
                .header("Authorization", signIn.bearer(who));
        return range == null
                ? request.exchange()
                : request.header("Range", range).exchange();
    }
}
