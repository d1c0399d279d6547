package org.colloquium.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One of many who vote over the API and remember what may stand: the last vote acknowledged, and those unanswered since. */
final class CrowdedVoter {
    private final Node survivor;
    private final String bearer;
    private final String ballot;
    private final HttpClient http;
    private final Set<String> possible = new HashSet<>();
    private Node node;

    /**
     * @param node where this member votes first, and goes on at the {@code survivor} once that one is gone
     * @param bearer what the member's calls are authorised by
     */
    CrowdedVoter(Node node, Node survivor, String bearer, String ballot, HttpClient http) {
        this.node = node;
        this.survivor = survivor;
        this.bearer = bearer;
        this.ballot = ballot;
        this.http = http;
    }

    /** Votes until it is acknowledged. */
    void voteSomehow(String paper) {
        while (vote(paper) != 200) {
            moveOn();
        }
    }

    void moveOn() {
        node = survivor;
    }

    /** @return the status of the answer, 0 for none */
    int vote(String paper) {
        HttpResponse<String> answer = send("PUT", "{\"approve\": [\"" + paper + "\"]}");
        int status = answer == null ? 0 : answer.statusCode();
        if (status == 200) {
            possible.clear();
            possible.add(paper);
            node.acknowledged.incrementAndGet();
        } else if (status != 409) {
            possible.add(paper);
            node.unanswered.incrementAndGet();
        }
        return status;
    }

    /** Holds the vote that was counted against what may stand. */
    void verify() {
        HttpResponse<String> answer = Objects.requireNonNull(send("GET", ""));
        assertThat(JsonMapper.shared().readTree(answer.body()).at("/approve/0").asString())
                .isIn(possible);
    }

    private @Nullable HttpResponse<String> send(String method, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.address + "/api/v1/ballots/" + ballot + "/vote"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException gone) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** A server, and what became of the calls. */
    record Node(String address, AtomicInteger acknowledged, AtomicInteger unanswered) {}
}
