package org.colloquium.bench;

import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The least that telling another browser of something costs: a WebSocket to the server, NOTIFY there, LISTEN, and a
 * WebSocket to each browser. Nothing is stored, nobody is asked for, and a page shows no more than one letter.
 */
final class BareEcho implements AutoCloseable {
    private static final String PAGE = """
            <!doctype html><title>Echo</title><p>.</p><script>
              const socket = new WebSocket(`ws://${location.host}/echo`);
              const now = () => performance.timeOrigin + performance.now();
              socket.onopen = () => { window.open = true; };
              socket.onmessage = () => {
                document.querySelector('p').append('x');
                requestAnimationFrame(() => { window.seen = now(); });
              };
              window.say = () => { window.said = now(); socket.send('x'); };
            </script>""";

    private static final int WAIT_MILLIS = 500;

    private volatile boolean open = true;
    private final Tomcat server = new Tomcat();
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final Connection ear;
    private final Connection mouth;
    private final PreparedStatement notify;
    private final Thread listener = Thread.ofPlatform().daemon().unstarted(this::listen);

    BareEcho(DataSource database) throws SQLException, IOException, LifecycleException {
        ear = database.getConnection();
        mouth = database.getConnection();
        ear.setAutoCommit(true);
        mouth.setAutoCommit(true);
        notify = mouth.prepareStatement("select pg_notify('echo', 'x')");
        try (Statement statement = ear.createStatement()) {
            statement.execute("listen echo");
        }
        server.setBaseDir(Files.createTempDirectory("echo").toString());
        server.setPort(0);
        server.getConnector().setProperty("address", "127.0.0.1");
        Context context = server.addContext("", null);
        Tomcat.addServlet(context, "page", new EchoPage());
        context.addServletMappingDecoded("/", "page");
        context.addServletContainerInitializer(new WsSci(), Set.of());
        context.addServletContainerInitializer(
                (classes, servlets) -> addEndpoint(
                        (ServerContainer) servlets.getAttribute("jakarta.websocket.server.ServerContainer")),
                Set.of());
        server.start();
        listener.start();
    }

    private void addEndpoint(ServerContainer container) {
        try {
            container.addEndpoint(ServerEndpointConfig.Builder.create(EchoEndpoint.class, "/echo")
                    .configurator(new ServerEndpointConfig.Configurator() {
                        @Override
                        public <T> T getEndpointInstance(Class<T> type) {
                            return type.cast(new EchoEndpoint(BareEcho.this));
                        }
                    })
                    .build());
        } catch (jakarta.websocket.DeploymentException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen() {
        try {
            PGConnection connection = ear.unwrap(PGConnection.class);
            while (open) {
                PGNotification[] news = connection.getNotifications(WAIT_MILLIS);
                if (news != null && news.length > 0) {
                    sessions.forEach(it -> it.getAsyncRemote().sendText("x"));
                }
            }
        } catch (SQLException closed) {
            // the end of the benchmark
        }
    }

    /** One that only listens. */
    Socket ear() throws IOException {
        return Ears.open("127.0.0.1", server.getConnector().getLocalPort(), "/echo", null);
    }

    /** Says it to all who listen, without a page. */
    synchronized void tell() {
        try {
            notify.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A page that says and sees. */
    Page open(Page page) {
        page.navigate("http://127.0.0.1:" + server.getConnector().getLocalPort() + "/");
        page.waitForFunction("window.open === true");
        return page;
    }

    /** Milliseconds from the one page to what is painted in the other. */
    double once(Page from, Page to) {
        to.evaluate("window.seen = 0");
        from.evaluate("say()");
        to.waitForFunction("window.seen > 0");
        return number(to.evaluate("window.seen")) - number(from.evaluate("window.said"));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @Override
    public void close() throws Exception {
        open = false;
        listener.join();
        server.stop();
        server.destroy();
        ear.close();
        mouth.close();
    }

    /** Serves the one page. */
    private static final class EchoPage extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html");
            response.getWriter().write(PAGE);
        }
    }

    /** The end of a socket here. */
    private static final class EchoEndpoint extends Endpoint {
        private final BareEcho echo;

        EchoEndpoint(BareEcho echo) {
            this.echo = echo;
        }

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            echo.sessions.add(session);
            session.addMessageHandler(String.class, said -> echo.tell());
        }

        @Override
        public void onClose(Session session, jakarta.websocket.CloseReason reason) {
            echo.sessions.remove(session);
        }
    }
}
