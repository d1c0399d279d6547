package org.colloquium.common.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.colloquium.TestSupport;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the real server answers to requests that no client library sends, byte by byte. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestSupport.class)
class ServerProblemsTest {
    @LocalServerPort
    int port;

    @Autowired
    TestGroup stage;

    @Autowired
    TestSignIn signIn;

    private TestGroup.Cast cast;
    private String bearer;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        bearer = "Authorization: " + signIn.bearer(cast.member()) + "\r\n";
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/me%00, 400",
        "GET, /api/v1/groups/a%2Fb, 400",
        "GET, /api/v1/me%zz, 400",
        "GET, /api/v1//me, 400",
        "GET, /api/v1/me;b=c, 400",
        "GET, /api/v1/%2e%2e/me, 400",
        "BREW, /api/v1/me, 501",
        "TRACE, /api/v1/me, 405",
        "GET, /api/v1/groups/SLUG/papers?q=%ff, 400",
        "GET, /api/v1/groups/SLUG/papers?limit=%zz, 400",
    })
    void strangeRequestsAreProblems(String method, String path, int status) throws IOException {
        String answer = send(method + " " + path.replace("SLUG", cast.slug()) + " HTTP/1.1\r\n" + bearer
                + "Host: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        assertThat(answer).contains("\"type\":\"about:blank\"").doesNotContain("<html", "Tomcat", "timestamp");
    }

    @Test
    void aHeaderTooLongIsAProblemWithoutAPage() throws IOException {
        String answer = send("GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: "
                + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "Tomcat");
    }

    @Test
    void aBodyInChunksIsGivenUpAtItsLimit() throws IOException {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        String answer = send("POST /api/v1/tokens HTTP/1.1\r\n" + bearer + "Host: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(40)
                + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("1 MB");
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data", "multipart/form-data; boundary=x"})
    void aFormThatEndsTooEarlyHasItsOwnWords(String type) throws IOException {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhalf";
        String answer = send("POST /api/v1/groups/" + cast.slug() + "/digests HTTP/1.1\r\n" + bearer
                + "Host: localhost\r\nConnection: close\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("boundary", "\"field\":\"file\"");
    }

    /** As curl sends it unless it is told what the body is. */
    @Test
    void aBodyThatIsCalledAFormIsRead() throws IOException {
        String body = "@article{a, title={A+Thing & Another}, year=2020}";
        String answer = send("POST /api/v1/groups/" + cast.slug() + "/digests?dryRun=true HTTP/1.1\r\n" + bearer
                + "Host: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("A+Thing & Another");
    }

    /** A page of another site can send forms; they reach nothing that wants a token or JSON. */
    @ParameterizedTest
    @CsvSource({"'', /digests, 401", "'', /ballots, 401", "yes, /ballots, 403", "yes, /papers, 415"})
    void aFormReachesNoMoreThanAnyBody(String known, String path, int status) throws IOException {
        String body = "{\"title\":\"Next\"}=";
        String answer = send("POST /api/v1/groups/" + cast.slug() + path + " HTTP/1.1\r\n"
                + (known == null || known.isEmpty() ? "" : bearer) + "Host: localhost\r\nConnection: close\r\n"
                + "Content-Type: Application/X-WWW-Form-Urlencoded; charset=x\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/error, 404", "/?v-r=debug, 403", "/login?v-r=nothing, 403"})
    void whatIsNotThereIsNoFailure(String path, int status) throws IOException {
        String answer = send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("Failed to write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a//b", "GET /a%zz", "GET /api/v1/me%00", "TRACE /api/v1/me", "BREW /"})
    void alsoWhatNoFilterSawTellsBrowsersToBeStrict(String line) throws IOException {
        String answer = send(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .contains("object-src 'none'", "frame-ancestors 'none'", "X-Content-Type-Options: nosniff")
                .contains("no-store", "Referrer-Policy: ");
    }

    @Test
    void pagesAndAnswersAreNotKeptAndCookiesStayHere() throws IOException {
        String page =
                send("GET /account HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        assertThat(page).contains("Cache-Control: no-cache, no-store");
        assertThat(page.lines().filter(it -> it.startsWith("Set-Cookie: colloquium-session=")))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .matches(".*=[0-9A-F]{32};.*");
        String me = send("GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\n" + bearer + "Connection: close\r\n\r\n");
        assertThat(me).startsWith("HTTP/1.1 200").contains("Cache-Control: no-cache, no-store");
        String style = send("GET /account.css HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(style).contains("Content-Type: text/css;charset=utf-8").doesNotContain("no-store");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
