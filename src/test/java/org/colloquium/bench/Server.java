package org.colloquium.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.colloquium.Application;
import org.colloquium.TestDatabase;
import org.colloquium.TestSupport;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.group.Slug;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application that is measured, on a free port and a new database of the PostgreSQL that tests use, which keeps its
 * data below target and takes them away at the end.
 */
final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger groups = new AtomicInteger();
    private final AccountId owner;
    private final String bearer;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
        owner = bean(TestAccounts.class).person("Olga Owner");
        bean(TestSignIn.class).password(owner);
        bearer = bean(TestSignIn.class).bearer(owner);
    }

    static Server start() {
        SpringApplication application = new SpringApplication(Application.class, TestSupport.class);
        application.addInitializers(
                it -> it.getBeanFactory().registerSingleton("onlyTheApplication", new OnlyTheApplication()));
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--logging.level.org.atmosphere=ERROR",
                "--colloquium.digest.max-bytes=512MB",
                "--colloquium.digest.max-papers=1000000"));
        TestDatabase.empty().forEach((name, value) -> settings.add("--" + name + "=" + value));
        return new Server(application.run(settings.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    String ownersEmail() {
        return bean(TestSignIn.class).email(owner);
    }

    /** Does something as the owner of all groups. */
    <T> T as(Callable<T> work) {
        return TestAccounts.as(owner, work);
    }

    GroupDetails newGroup() {
        String name = "Group " + groups.incrementAndGet();
        return as(() -> bean(GroupService.class).create(name, Slug.from(name), ZoneId.of("Europe/Berlin")));
    }

    /** Calls the API as the owner; any answer but a success ends the benchmark. */
    String call(String method, String path, byte[] body) throws IOException, InterruptedException {
        return call(
                method,
                path,
                HttpRequest.BodyPublishers.ofByteArray(body),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    String get(String path) throws IOException, InterruptedException {
        return call("GET", path, new byte[0]);
    }

    /** The same with a file of any size, which takes no room beside the server's; what comes back is thrown away. */
    void send(String method, String path, Path body) throws IOException, InterruptedException {
        call(method, path, HttpRequest.BodyPublishers.ofFile(body), HttpResponse.BodyHandlers.discarding());
    }

    /** Posts what is JSON and said to be. */
    String post(String path, byte[] json) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> T call(String method, String path, HttpRequest.BodyPublisher body, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return send(request(path).method(method, body).build(), handler);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/api/v1" + path))
                .header("Authorization", bearer);
    }

    private <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpResponse<T> answer = client.send(request, handler);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.method() + " "
                    + request.uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Has the database look at what it holds, as it does by itself after a while. */
    void settle() {
        bean(JdbcClient.class).sql("vacuum analyze").update();
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
