package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Attacks on the running server, over the wire; each succeeds where its defence is taken away. */
class AttacksIT extends BrowserTest {
    private static final String SESSION = "colloquium-session";
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @Autowired
    TestSignIn signIn;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        signIn.password(cast.member());
    }

    @Test
    void aSessionThatSomebodyPlantedIsNotTheOneThatIsSignedIn() throws Exception {
        get("/login");
        String planted = session();
        enter(cast.member());
        assertThat(session()).isNotEqualTo(planted);
        assertThat(raw("GET /account HTTP/1.1", "Cookie: " + SESSION + "=" + planted))
                .startsWith("HTTP/1.1 302");
        assertThat(raw("GET /account HTTP/1.1", "Cookie: " + SESSION + "=chosen-by-somebody"))
                .contains("Location: /login")
                .doesNotContain("chosen-by-somebody");
    }

    @Test
    void thePasswordFormTakesNothingFromAnotherSite() throws Exception {
        assertThat(postForm("/login", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(postForm("/login", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(postForm("/login", "Origin", address()).statusCode()).isEqualTo(302);
    }

    @Test
    void aSocketOpensForOurOwnPagesOnly() throws Exception {
        enter(cast.member());
        String push = "GET /VAADIN/push?v-uiId=0&v-pushId=x&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript HTTP/1.1";
        String[] socket = {
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Cookie: " + SESSION + "=" + session()
        };
        assertThat(raw(push, with(socket, "Origin: https://evil.example"))).startsWith("HTTP/1.1 403");
        assertThat(raw(push, with(socket, "Origin: " + address() + ".evil.example")))
                .startsWith("HTTP/1.1 403");
        assertThat(raw(push, with(socket, "Origin: " + address()))).doesNotStartWith("HTTP/1.1 403");
    }

    @Test
    void aCallWithTheTokenOfAnotherSessionIsNotDone() throws Exception {
        enter(cast.member());
        String page = get("/?v-r=init&location=account&query=").body();
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).as(page).isTrue();
        assertThat(call(key.group(1))).doesNotContain("appError", "sessionExpired");
        assertThat(call("00000000-0000-4000-8000-000000000000")).contains("appError");
        HttpResponse<String> foreign = client.send(
                uidl(key.group(1)).header("Origin", "https://evil.example").build(), text());
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyIsSignedOutByAPicture() throws Exception {
        enter(cast.member());
        get("/logout");
        assertThat(get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerTellsBrowsersToBeStrict() throws Exception {
        enter(cast.member());
        for (String path : List.of(
                "/account",
                "/g/nowhere",
                "/login",
                "/no/such/page",
                "/api/v1/me",
                "/api/v1/nothing",
                "/actuator/health",
                "/account.css",
                "/VAADIN/nothing.js")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("script-src 'self' 'unsafe-inline'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(answer.headers().firstValue("Permissions-Policy"))
                    .as(path)
                    .isPresent();
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
        }
        assertThat(nonce()).isNotEqualTo(nonce());
    }

    @Test
    void aScriptThatSomebodySlippedInDoesNotRun() {
        Page page = signedIn(cast.member());
        page.navigate("/account");
        page.evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.slippedIn = 1';
                  document.body.append(script);
                  document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.slippedIn = 2">');
                }""");
        page.waitForTimeout(300);
        assertThat(page.evaluate("window.slippedIn ?? 0")).isEqualTo(0);
    }

    @Test
    void headersOfAProxyThatNobodyNamedMeanNothing() throws Exception {
        String answer = raw(
                "GET /account HTTP/1.1",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example",
                "Forwarded: proto=https;host=evil.example");
        assertThat(answer)
                .contains("Location: /login")
                .doesNotContain("Strict-Transport-Security")
                .doesNotContain("evil.example");
    }

    @Test
    void nobodyIsLedToAnotherSite() throws Exception {
        for (String path :
                List.of("//evil.example", "/%2f%2fevil.example", "/\\evil.example", "/https://evil.example")) {
            String answer = raw("GET " + path + " HTTP/1.1", "Host: evil.example");
            assertThat(answer).as(path).doesNotContainPattern("(?i)location:\\s*(https?:)?//");
        }
        get("/g/somewhere?continue=https://evil.example");
        String location = enter(cast.member()).headers().firstValue("Location").orElse("");
        assertThat(URI.create(location).getPath()).isEqualTo("/g/somewhere");
        assertThat(URI.create(location).getHost()).isIn(null, "127.0.0.1");
    }

    @Test
    void tracesAreNotEchoed() throws Exception {
        assertThat(raw("TRACE / HTTP/1.1", "X-Secret: whatever"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("X-Secret");
    }

    @Test
    void aFileNameIsNoHeaderAndNoPath() throws Exception {
        String name = "..%2F..%2Fa\\\"; filename=b.html.txt";
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\narXiv:2303.08867\r\narXiv:2303.08868\r\n--b--\r\n";
        String bearer = signIn.bearer(cast.member());
        HttpResponse<String> made = client.send(
                HttpRequest.newBuilder(URI.create(address() + "/api/v1/groups/" + cast.slug() + "/digests"))
                        .header("Authorization", bearer)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                text());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(made.body());
        assertThat(id.find()).isTrue();
        HttpResponse<String> source = client.send(
                HttpRequest.newBuilder(URI.create(
                                address() + "/api/v1/groups/" + cast.slug() + "/digests/" + id.group(1) + "/source"))
                        .header("Authorization", bearer)
                        .build(),
                text());
        assertThat(source.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(source.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"[^\"/\\\\]*\"; filename\\*=UTF-8''[\\w.%-]*");
    }

    private HttpResponse<String> enter(AccountId who) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + encoded(signIn.email(who)) + "&password=" + encoded(TestSignIn.PASSWORD)))
                        .build(),
                text());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
        return answer;
    }

    private HttpResponse<String> postForm(String path, String header, String value)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString("username=a&password=b"))
                        .build(),
                text());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Accept", "text/html")
                        .build(),
                text());
    }

    private String call(String key) throws IOException, InterruptedException {
        return client.send(uidl(key).build(), text()).body();
    }

    private HttpRequest.Builder uidl(String key) {
        return HttpRequest.newBuilder(URI.create(address() + "/?v-r=uidl&v-uiId=0"))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}"));
    }

    private String nonce() throws IOException, InterruptedException {
        HttpResponse<String> page = get("/login");
        Matcher nonce = NONCE.matcher(
                page.headers().firstValue("Content-Security-Policy").orElse(""));
        assertThat(nonce.find()).isTrue();
        assertThat(page.body()).contains("nonce=\"" + nonce.group(1) + "\"");
        return nonce.group(1);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals(SESSION))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** What a client of the java library would not send; the head of the answer. */
    private String raw(String line, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(2_000);
            String host = List.of(headers).stream().anyMatch(it -> it.startsWith("Host:"))
                    ? ""
                    : "Host: 127.0.0.1:" + port + "\r\n";
            String close = line.contains("push") ? "" : "Connection: close\r\n";
            socket.getOutputStream()
                    .write((line + "\r\n" + host + close + String.join("\r\n", headers) + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder head = new StringBuilder();
            InputStream in = socket.getInputStream();
            try {
                for (int c = in.read(); c >= 0 && head.indexOf("\r\n\r\n") < 0; c = in.read()) {
                    head.append((char) c);
                }
            } catch (SocketTimeoutException stillOpen) {
                head.append("still open");
            }
            return head.toString();
        }
    }

    private static String[] with(String[] headers, String more) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = more;
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }
}
