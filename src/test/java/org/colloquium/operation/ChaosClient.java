package org.colloquium.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.colloquium.digest.TestDigests;
import org.colloquium.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One member who does one thing after the other over the API and writes down what was acknowledged. What was asked for
 * and not answered may have happened or not: until the next answer, both are right.
 */
final class ChaosClient implements Runnable {
    private static final int PAPERS = 3;
    private static final AtomicInteger WORDS = new AtomicInteger();

    private final String address;
    private final ChaosStage.Member member;
    private final List<String> papers;
    private final String ballot;
    private final Random random;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    /** What may stand in the database, by what it is about. */
    private final Map<String, Set<String>> values = new HashMap<>();

    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, String> imports = new LinkedHashMap<>();
    private volatile boolean over;
    private volatile int acknowledged;
    private volatile int unanswered;

    ChaosClient(String address, ChaosStage.Member member, List<String> papers, String ballot, long seed) {
        this.address = address;
        this.member = member;
        this.papers = papers;
        this.ballot = ballot;
        this.random = new Random(seed);
    }

    void stop() {
        over = true;
    }

    int acknowledged() {
        return acknowledged;
    }

    int unanswered() {
        return unanswered;
    }

    @Override
    public void run() {
        over = false;
        while (!over) {
            switch (random.nextInt(8)) {
                case 0 -> importDigest();
                case 1, 2 -> writeNote();
                case 3 -> editNote();
                case 4, 5 -> vote();
                default -> read();
            }
        }
    }

    private void importDigest() {
        String word = unlikeOthers(WORDS.incrementAndGet());
        JsonNode made = call("POST", "/groups/" + ChaosStage.SLUG + "/digests", TestDigests.page(word, PAPERS));
        if (made != null) {
            imports.put(word, made.toString());
        }
    }

    /** Titles that differ in a letter are taken for one paper. */
    private static String unlikeOthers(int number) {
        return "T"
                + new Random(number)
                        .ints(12, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    private void writeNote() {
        String words = "Note " + WORDS.incrementAndGet();
        JsonNode made = call("POST", "/papers/" + any() + "/notes", "{\"markdown\": \"" + words + "\"}");
        if (made != null) {
            notes.put(made.at("/id").asString(), words);
            values.put("note " + made.at("/id").asString(), Set.of(words));
        }
    }

    private void editNote() {
        if (!notes.isEmpty()) {
            String id = List.copyOf(notes.keySet()).get(random.nextInt(notes.size()));
            String words = "Edited " + WORDS.incrementAndGet();
            set("note " + id, words, "PATCH", "/notes/" + id, "{\"markdown\": \"" + words + "\"}");
        }
    }

    private void vote() {
        String paper = any();
        set("vote", paper, "PUT", "/ballots/" + ballot + "/vote", "{\"approve\": [\"" + paper + "\"]}");
    }

    private void read() {
        String paper = any();
        String state = List.of("unread", "skimmed", "read").get(random.nextInt(3));
        set("state " + paper, state, "PUT", "/papers/" + paper + "/state", "{\"reading\": \"" + state + "\"}");
    }

    private void set(String what, String value, String method, String path, String body) {
        Set<String> before = values.getOrDefault(what, Set.of(""));
        Set<String> either = new HashSet<>(before);
        either.add(value);
        values.put(what, either);
        if (call(method, path, body) != null) {
            values.put(what, Set.of(value));
        }
    }

    private String any() {
        return papers.get(random.nextInt(papers.size()));
    }

    /** @return the answer, null when there was none, or one that says that it did not work */
    private @Nullable JsonNode call(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", member.bearer())
                .header("Content-Type", body.startsWith("{") ? "application/json" : "text/plain")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() < 300) {
                acknowledged++;
                return json.readTree(answer.body());
            }
            assertThat(answer.statusCode())
                    .as("%s %s: %s", method, path, answer.body())
                    .isGreaterThanOrEqualTo(500);
        } catch (IOException gone) {
            pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            over = true;
        }
        unanswered++;
        return null;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Holds what was acknowledged against what there is. */
    void verify(JdbcClient database, Vault vault) {
        imports.forEach((word, answer) -> {
            assertThat(database.sql("select count(*) from paper where title like ?")
                            .param(word + " %")
                            .query(Integer.class)
                            .single())
                    .as("the papers of an acknowledged import, which was answered by %s", answer)
                    .isEqualTo(PAPERS);
        });
        Map<String, String> stored = stored(database, vault);
        values.forEach((what, possible) ->
                assertThat(stored.getOrDefault(what, "")).as(what).isIn(possible));
    }

    private Map<String, String> stored(JdbcClient database, Vault vault) {
        Map<String, String> stored = new HashMap<>();
        database.sql("""
                        select 'note ' || id, markdown from note where author_id = :me
                        union all select 'state ' || paper_id, lower(reading) from paper_state where account_id = :me""").param("me", member.id()).query(row -> {
            stored.put(row.getString(1), row.getString(2));
        });
        database.sql("select sealed_answer from vote where member_id = ?")
                .param(member.id())
                .query(row -> {
                    String vote = vault.open(row.getString(1), "vote:" + ballot + ":" + member.id());
                    stored.put("vote", json.readTree(vote).at("/approve/0").asString());
                });
        return stored;
    }
}
