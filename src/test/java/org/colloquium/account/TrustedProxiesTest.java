package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.mock.web.MockServletContext;

class TrustedProxiesTest {
    @Test
    void aNamedProxySaysWhereARequestCameFrom() throws Exception {
        assertThat(seen("127.0.0.1")).isEqualTo("203.0.113.7 true");
        assertThat(seen("10.1.2.3, 127.0.0.*")).isEqualTo("203.0.113.7 true");
    }

    @Test
    void nobodyElseDoes() throws Exception {
        assertThat(seen("")).isEqualTo("127.0.0.1 false");
        assertThat(seen("10.1.2.3")).isEqualTo("127.0.0.1 false");
        assertThat(seen("127.0.0.10, 1*27")).isEqualTo("127.0.0.1 false");
    }

    @ParameterizedTest
    @CsvSource({"https://papers.example.org, __Host-colloquium-session, true", "'', colloquium-session, false"})
    void cookiesAreBoundToTheHostWherePeopleComeOverTls(String site, String name, boolean secure) {
        MockServletContext context = new MockServletContext();
        new Cookies(site).onStartup(context);
        assertThat(context.getSessionCookieConfig().getName()).isEqualTo(name);
        assertThat(context.getSessionCookieConfig().isSecure()).isEqualTo(secure);
        assertThat(context.getSessionCookieConfig().isHttpOnly()).isTrue();
        assertThat(context.getSessionCookieConfig().getPath()).isEqualTo("/");
    }

    /** What a real server that trusts these takes for the sender of a request from this machine. */
    private static String seen(String trusted) throws IOException, InterruptedException {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new TrustedProxies(trusted).customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("who", new Who()).addMapping("/"));
        server.start();
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                                    .header("X-Forwarded-For", "203.0.113.7")
                                    .header("X-Forwarded-Proto", "https")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop();
        }
    }

    private static class Who extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.isSecure());
        }
    }
}
