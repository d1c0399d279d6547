package org.colloquium.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.colloquium.database.RestartablePostgres;
import org.colloquium.digest.TestDigests;
import org.colloquium.operation.CrowdedVoter.Node;
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
 * A group votes at the same moment on one ballot, on two nodes of which one is killed meanwhile, some twice, some while it
 * closes and some after: one vote each, nothing lost of what was acknowledged, nothing after the close. Two hundred of them
 * with {@code -Dcolloquium.long=true}.
 */
class CrowdedBallotIT {
    private static final int MEMBERS = Boolean.getBoolean("colloquium.long") ? 200 : 40;
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    private RestartablePostgres postgres;
    private PGSimpleDataSource source;
    private JdbcClient database;
    private AppProcess one;
    private AppProcess two;
    private List<CrowdedVoter> voters = List.of();
    private List<String> papers = List.of();
    private String owner = "";
    private String ballot = "";

    @BeforeEach
    void start() throws Exception {
        postgres = RestartablePostgres.startIn(folder.resolve("postgres"));
        source = new PGSimpleDataSource();
        source.setUrl(postgres.url());
        source.setUser(postgres.username());
        source.setPassword(postgres.password());
        database = JdbcClient.create(source);
        one = node("one");
        two = node("two");
        one.start();
        one.awaitReady();
        two.start();
        two.awaitReady();
        ChaosStage stage = new ChaosStage(source, MEMBERS);
        owner = stage.members().getFirst().bearer();
        send("POST", "/groups/" + ChaosStage.SLUG + "/digests", TestDigests.page("Crowd", 5));
        papers = database.sql("select id::text from paper order by id")
                .query((row, number) -> row.getString(1))
                .list();
        ballot = send(
                        "POST",
                        "/groups/" + ChaosStage.SLUG + "/ballots",
                        "{\"title\": \"Next\", \"method\": \"approval\", \"seats\": 2, \"papers\": [\""
                                + String.join("\", \"", papers) + "\"]}")
                .at("/id")
                .asString();
        send("POST", "/ballots/" + ballot + "/open", "");
        Node here = new Node(one.address(), acknowledged, unanswered);
        Node there = new Node(two.address(), acknowledged, unanswered);
        voters = IntStream.range(0, MEMBERS)
                .mapToObj(it -> new CrowdedVoter(
                        it % 2 == 0 ? here : there,
                        here,
                        stage.members().get(it).bearer(),
                        ballot,
                        http))
                .toList();
    }

    private AppProcess node(String name) throws IOException {
        return new AppProcess(
                Files.createDirectories(folder.resolve(name)),
                Map.of(
                        "SPRING_DATASOURCE_URL", postgres.url(),
                        "SPRING_DATASOURCE_USERNAME", postgres.username(),
                        "SPRING_DATASOURCE_PASSWORD", postgres.password(),
                        "COLLOQUIUM_KEY", KEY));
    }

    @AfterEach
    void stop() throws Exception {
        one.close();
        two.close();
        postgres.close();
    }

    @Test
    @Timeout(600)
    void oneVoteEachAndNothingLost() throws Exception {
        voteAtOnce();
        int before = acknowledged.get();
        assertThat(unanswered.get())
                .as("calls that the killed node did not answer")
                .isPositive();
        JsonNode result = closeWhileSomeChangeTheirMinds();
        List<String> rows = counted();
        for (CrowdedVoter it : voters) {
            assertThat(it.vote(choice(0))).as("after the close").isEqualTo(409);
        }
        assertThat(counted()).isEqualTo(rows);
        verify(result, rows);
        System.out.printf(
                "Crowd: %d members, %d votes acknowledged before the close began and %d while it closed, %d without an"
                        + " answer, %d counted%n",
                MEMBERS, before, acknowledged.get() - before, unanswered.get(), rows.size());
    }

    /** All at one moment, every third once more at once; the one node is killed when a quarter has an answer. */
    private void voteAtOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> working = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            int number = i;
            working.add(CompletableFuture.runAsync(
                    () -> {
                        await(start);
                        voters.get(number).voteSomehow(choice(number));
                        if (number % 3 == 0) {
                            voters.get(number).voteSomehow(choice(number + 1));
                        }
                    },
                    Thread::startVirtualThread));
        }
        start.countDown();
        while (acknowledged.get() < MEMBERS / 4) {
            Thread.sleep(1);
        }
        two.kill();
        working.forEach(CompletableFuture::join);
        voters.forEach(CrowdedVoter::moveOn);
    }

    private JsonNode closeWhileSomeChangeTheirMinds() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> working = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i += 4) {
            int number = i;
            working.add(CompletableFuture.runAsync(
                    () -> {
                        await(start);
                        voters.get(number).vote(choice(number + 2));
                    },
                    Thread::startVirtualThread));
        }
        start.countDown();
        send("POST", "/ballots/" + ballot + "/close", "");
        working.forEach(CompletableFuture::join);
        return send("GET", "/ballots/" + ballot + "/result", "");
    }

    private void verify(JsonNode result, List<String> rows) throws Exception {
        assertThat(rows).as("one vote each").hasSize(MEMBERS);
        assertThat(database.sql("select count(sealed_pointer) from vote")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MEMBERS);
        for (CrowdedVoter it : voters) {
            it.verify();
        }
        for (String paper : papers) {
            assertThat(result.at("/counts/" + paper).asInt())
                    .as("the tally and a recount from the rows")
                    .isEqualTo(
                            (int) rows.stream().filter(it -> it.contains(paper)).count());
        }
        JsonNode votes = send("GET", "/ballots/" + ballot + "/votes", "");
        JsonNode again = send("POST", "/count", votes.toString());
        assertThat(again.at("/winners")).isEqualTo(result.at("/winners"));
        assertThat(again.at("/votesDigest")).isEqualTo(result.at("/votesDigest"));
        assertThat(Invariants.broken(source)).isEmpty();
    }

    private List<String> counted() {
        return database.sql("select answer::text from counted_vote order by place")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String choice(int number) {
        return papers.get(number % papers.size());
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(one.address() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", owner)
                .header("Content-Type", body.startsWith("{") ? "application/json" : "text/plain")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.body());
    }
}
