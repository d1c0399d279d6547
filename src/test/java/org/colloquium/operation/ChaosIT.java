package org.colloquium.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.colloquium.database.RestartablePostgres;
import org.colloquium.digest.TestDigests;
import org.colloquium.vault.TestVault;
import org.colloquium.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Members go on working while the app, PostgreSQL or both are killed, and while the database is away: what was
 * acknowledged is there afterwards, nothing is half done, and all invariants hold.
 */
class ChaosIT {
    private static final boolean LONG = Boolean.getBoolean("colloquium.long");
    private static final int ROUNDS = LONG ? 50 : 1;
    private static final int AWAY = LONG ? 30 : 4;
    private static final int MEMBERS = 4;
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    static Path folder;

    private final long seed = Long.getLong("colloquium.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final HttpClient http = HttpClient.newHttpClient();

    private RestartablePostgres postgres;
    private AppProcess app;
    private PGSimpleDataSource source;
    private List<ChaosClient> clients = List.of();
    private List<CompletableFuture<Void>> working = List.of();

    @BeforeEach
    void start() throws Exception {
        postgres = RestartablePostgres.startIn(folder.resolve("postgres"));
        source = new PGSimpleDataSource();
        source.setUrl(postgres.url());
        source.setUser(postgres.username());
        source.setPassword(postgres.password());
        app = new AppProcess(
                folder,
                Map.of(
                        "SPRING_DATASOURCE_URL", postgres.url(),
                        "SPRING_DATASOURCE_USERNAME", postgres.username(),
                        "SPRING_DATASOURCE_PASSWORD", postgres.password(),
                        "COLLOQUIUM_KEY", KEY,
                        "SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT", "2000"));
        app.start();
        app.awaitReady();
        clients = clients();
    }

    @AfterEach
    void stop() throws Exception {
        clients.forEach(ChaosClient::stop);
        app.close();
        postgres.close();
    }

    @Test
    @Timeout(7200)
    void nothingAcknowledgedIsLostAndNothingIsHalfDone() throws Exception {
        System.out.printf("Chaos: seed %d, %d rounds, database away for %d s%n", seed, ROUNDS, AWAY);
        work();
        for (int round = 1; round <= ROUNDS; round++) {
            Thread.sleep(300 + random.nextInt(700));
            Target target = round == 1 ? Target.BOTH : Target.values()[random.nextInt(Target.values().length)];
            kill(target);
            rest();
            verify("round " + round + ", " + target);
            System.out.printf(
                    "Chaos: round %d, %s killed, %d changes kept%n",
                    round,
                    target,
                    clients.stream().mapToInt(ChaosClient::acknowledged).sum());
            work();
            goOn();
        }
        beAway();
        rest();
        verify("after the database was away");
        System.out.printf(
                "Chaos: %d changes acknowledged, %d calls without an answer or refused for want of one%n",
                clients.stream().mapToInt(ChaosClient::acknowledged).sum(),
                clients.stream().mapToInt(ChaosClient::unanswered).sum());
    }

    /** What is killed; the only round of a short run kills both. */
    private enum Target {
        APP,
        POSTGRES,
        BOTH
    }

    private void kill(Target target) throws Exception {
        if (target != Target.POSTGRES) {
            app.kill();
        }
        if (target != Target.APP) {
            postgres.kill();
            postgres.start();
        }
        if (target != Target.POSTGRES) {
            app.start();
            app.awaitReady();
        }
    }

    /** The app itself must find back, with no help. */
    private void goOn() throws InterruptedException {
        int before = clients.stream().mapToInt(ChaosClient::acknowledged).sum();
        for (int i = 0;
                i < 600 && clients.stream().mapToInt(ChaosClient::acknowledged).sum() < before + 20;
                i++) {
            Thread.sleep(50);
        }
        assertThat(clients.stream().mapToInt(ChaosClient::acknowledged).sum())
                .as("the app goes on by itself")
                .isGreaterThanOrEqualTo(before + 20);
    }

    private void beAway() throws Exception {
        postgres.stop();
        long since = System.nanoTime();
        assertThat(get("/login").statusCode()).as("a page that needs nothing").isEqualTo(200);
        HttpResponse<String> answer = get("/api/v1/me");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("The database does not answer just now.");
        assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
        long left = Duration.ofSeconds(AWAY).toNanos() - (System.nanoTime() - since);
        Thread.sleep(Math.max(0, left / 1_000_000));
        postgres.start();
        goOn();
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private void work() {
        working = clients.stream()
                .map(it -> CompletableFuture.runAsync(it, Thread::startVirtualThread))
                .toList();
    }

    private void rest() {
        clients.forEach(ChaosClient::stop);
        working.forEach(CompletableFuture::join);
    }

    private void verify(String when) {
        JdbcClient database = JdbcClient.create(source);
        Vault vault = TestVault.of(KEY);
        clients.forEach(it -> it.verify(database, vault));
        assertThat(database.sql("""
                        select id from digest where (state = 'IMPORTED' and (found <> 3 or added <> 3)) and file_name is null
                          and id not in (select id from digest order by imported_at limit 1)""").query(String.class).list())
                .as("imports that are half done, " + when)
                .isEmpty();
        assertThat(Invariants.broken(source)).as(when).isEmpty();
    }

    private List<ChaosClient> clients() throws Exception {
        ChaosStage stage = new ChaosStage(source, MEMBERS);
        String owner = stage.members().getFirst().bearer();
        post(owner, "/groups/" + ChaosStage.SLUG + "/digests", TestDigests.page("Shore", 10));
        List<String> papers = JdbcClient.create(source)
                .sql("select id::text from paper order by id")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(papers).hasSize(10);
        String body = "{\"title\": \"Next\", \"method\": \"approval\", \"seats\": 1, \"papers\": [\""
                + String.join("\", \"", papers) + "\"]}";
        String ballot = post(owner, "/groups/" + ChaosStage.SLUG + "/ballots", body)
                .at("/id")
                .asString();
        post(owner, "/ballots/" + ballot + "/open", "");
        List<ChaosClient> made = new ArrayList<>();
        for (ChaosStage.Member it : stage.members()) {
            made.add(new ChaosClient(app.address(), it, papers, ballot, random.nextLong()));
        }
        return made;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(app.address() + path))
                .header("Authorization", "Bearer clq_chaos0" + "x".repeat(40))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode post(String bearer, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(app.address() + "/api/v1" + path))
                .header("Authorization", bearer)
                .header("Content-Type", body.startsWith("{") ? "application/json" : "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.body());
    }
}
