package org.colloquium.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.account.TestSignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at a browser, so far as the server can tell: signs in through the form, opens pages each as a UI of its own,
 * and holds the connection through which pages are told of changes. Keeps nothing but that.
 */
final class Visitor implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Visitor(int port) {
        server = URI.create("http://127.0.0.1:" + port + "/");
    }

    static Visitor signIn(int port, String email) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(port);
        String next = visitor.signIn(email, TestSignIn.PASSWORD);
        if (next.contains("login")) {
            throw new IllegalStateException("Signing in leads to " + next);
        }
        return visitor;
    }

    /** Tries to sign in with a password that opens nothing. */
    static void tryToSignIn(int port, String email, String password) throws IOException, InterruptedException {
        try (Visitor visitor = new Visitor(port)) {
            String next = visitor.signIn(email, password);
            if (!next.contains("login?error")) {
                throw new IllegalStateException("Not signing in leads to " + next);
            }
        }
    }

    private String signIn(String email, String password) throws IOException, InterruptedException {
        String form = "username=" + encoded(email) + "&password=" + encoded(password);
        HttpResponse<String> answer = send("login", "application/x-www-form-urlencoded", form);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Signing in: " + answer.statusCode());
        }
        return answer.headers().firstValue("Location").orElse("none");
    }

    /** Does what the script of a page does when it is loaded: asks for a UI, then tells it where it is. */
    Opened open(String path) throws IOException, InterruptedException {
        JsonNode config = JSON.readTree(ok(client.send(
                        HttpRequest.newBuilder(server.resolve("?v-r=init&location=" + encoded(path)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())))
                .path("appConfig");
        JsonNode uidl = config.path("uidl");
        int ui = config.path("v-uiId").asInt();
        int question = path.indexOf('?');
        Map<String, Object> place = Map.of(
                "route",
                question < 0 ? path : path.substring(0, question),
                "query",
                question < 0 ? "" : path.substring(question),
                "appShellTitle",
                "",
                "historyState",
                Map.of("idx", 0),
                "trigger",
                "");
        Map<String, Object> moved = Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", place);
        Map<String, Object> message = Map.of(
                "csrfToken", uidl.path("Vaadin-Security-Key").asString(),
                "rpc", new Object[] {moved},
                "syncId", uidl.path("syncId").asInt(),
                "clientId", uidl.path("clientId").asInt());
        String shown =
                ok(send("?v-r=uidl&v-uiId=" + ui, "application/json; charset=UTF-8", JSON.writeValueAsString(message)));
        return new Opened(ui, uidl.path("Vaadin-Push-ID").asString(), shown);
    }

    /** Opens the WebSocket of a page. */
    Socket listen(Opened page) throws IOException {
        String path = "/VAADIN/push?v-r=push&v-uiId=" + page.ui() + "&v-pushId=" + page.push()
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true";
        String cookie = cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
        return Ears.open(server.getHost(), server.getPort(), path, cookie);
    }

    /** The session at the server stays. */
    @Override
    public void close() {
        client.close();
    }

    private HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String ok(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().replaceFirst("^for\\(;;\\);", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * A page that was opened.
     *
     * @param ui which of the session's
     * @param push what its connection is known by
     * @param shown what the server sent to show
     */
    record Opened(int ui, String push, String shown) {}
}
