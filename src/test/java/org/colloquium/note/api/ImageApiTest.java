package org.colloquium.note.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.colloquium.note.ImageService;
import org.colloquium.note.TestImages;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

class ImageApiTest extends IntegrationTest {
    @Autowired
    MockMvcTester api;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestNotes written;

    @Autowired
    JsonMapper json;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tidal forests");
    }

    @Test
    void anImageIsBroughtShownAndReadByWhoReadsTheText() throws Exception {
        MvcTestResult made = upload(cast.member(), TestImages.jpeg());
        assertThat(made).hasStatus(201).bodyJson().extractingPath("$.type").isEqualTo("image/jpeg");
        String markdown = json.readTree(made.getResponse().getContentAsString())
                .get("markdown")
                .asString();
        String path = "/api/v1/images/"
                + json.readTree(made.getResponse().getContentAsString())
                        .get("id")
                        .asString();
        assertThat(get(cast.otherMember(), path)).hasStatus(404);
        written.write(cast.member(), paper, markdown);
        MvcTestResult read = get(cast.otherMember(), path);
        assertThat(read)
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasValue("Cache-Control", "private, no-cache");
        assertThat(read.getResponse().getContentAsByteArray()).isEqualTo(TestImages.jpeg());
        assertThat(get(cast.stranger(), path)).hasStatus(404);
        assertThat(api.get().uri(path)).hasStatus(401);
        assertThat(api.get().uri(path.substring("/api/v1".length())))
                .as("a page's own address asks who is there, too")
                .hasStatus3xxRedirection();
    }

    @Test
    void aFormIsTakenToo() {
        assertThat(api.post()
                        .uri("/api/v1/groups/" + cast.slug() + "/images")
                        .multipart()
                        .file(new MockMultipartFile("file", "x.svg", "image/svg+xml", TestImages.gif()))
                        .header("Authorization", signIn.bearer(cast.member())))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("image/gif");
    }

    @Test
    void whatIsNoImageOrTooLargeIsRefused() {
        assertThat(upload(cast.member(), "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII)))
                .hasStatus(422)
                .hasContentType("application/problem+json")
                .bodyText()
                .asInstanceOf(InstanceOfAssertFactories.STRING)
                .contains("no PNG, JPEG, GIF or WebP");
        assertThat(upload(cast.member(), new byte[ImageService.MOST_BYTES + 1])).hasStatus(413);
    }

    @Test
    void whoMayNotIsToldSo() {
        assertThat(upload(cast.guest(), TestImages.png())).hasStatus(403);
        assertThat(upload(cast.stranger(), TestImages.png())).hasStatus(404);
        assertThat(api.post().uri("/api/v1/groups/" + cast.slug() + "/images").content(TestImages.png()))
                .hasStatus(401);
    }

    private MvcTestResult upload(AccountId who, byte[] bytes) {
        return api.post()
                .uri("/api/v1/groups/" + cast.slug() + "/images")
                .contentType("image/png")
                .content(bytes)
                .header("Authorization", signIn.bearer(who))
                .exchange();
    }

    private MvcTestResult get(AccountId who, String path) {
        return api.get().uri(path).header("Authorization", signIn.bearer(who)).exchange();
    }
}
