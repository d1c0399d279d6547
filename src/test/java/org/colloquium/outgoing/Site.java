package org.colloquium.outgoing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web server of the tests, on a loopback address and a port of its own; it remembers who asked for what. */
public final class Site implements AutoCloseable {
    private final HttpServer server;
    private final String host;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Handler> pages = new ConcurrentHashMap<>();

    public Site() {
        this("127.0.0.1");
    }

    public Site(String host) {
        this(host, 0);
    }

    public Site(String host, int port) {
        this.host = host;
        try {
            server = HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(new Asked(path, exchange.getRequestHeaders()));
            Handler page = pages.get(path);
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                page.answer(exchange);
            }
        }
    }

    /** From now on this stands at that path. */
    public Site serve(String path, String text) {
        return serve(path, exchange -> send(exchange, text.getBytes(StandardCharsets.UTF_8)));
    }

    public Site serve(String path, Handler page) {
        pages.put(path, page);
        return this;
    }

    public Site redirect(String path, String to) {
        return serve(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** Answers with this status and nothing else. */
    public Site refuse(String path, int status) {
        return serve(path, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    public static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address(String path) {
        return "http://" + host + ":" + port() + path;
    }

    public List<Asked> asked() {
        return asked;
    }

    public long askedFor(String path) {
        return asked.stream().filter(it -> it.path().equals(path)).count();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One request. */
    public record Asked(String path, Headers headers) {}

    /** Answers a request. */
    public interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }
}
