package org.colloquium.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquium.vote.count.Methods;
import tools.jackson.databind.json.JsonMapper;

/** Counting a thousand votes through the API, by every method whose time does not explode; and the bare approvals beside. */
final class CountBench {
    private static final int VOTES = 1_000;
    private static final int SEATS = 20;
    private static final int NAMED = 40;
    private static final int DOTS = 30;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 10;

    private final Server server;
    private final Random random = new Random(139);

    CountBench(Server server) {
        this.server = server;
    }

    void run(int papers) throws Exception {
        List<String> candidates =
                IntStream.range(0, papers).mapToObj(it -> "paper" + it).toList();
        Rounds approval = time("approval", candidates);
        Table table = Table.of(
                "Milliseconds for " + VOTES + " votes on " + papers + " papers", "rounds", "p50", "p95", "p50 / appr.");
        table.rounds("approval", approval, approval.times(approval));
        for (String method : Methods.names()) {
            if (!method.equals("approval") && !method.equals("pav")) {
                Rounds rounds = time(method, candidates);
                table.rounds(method, rounds, rounds.times(approval));
            }
        }
    }

    private Rounds time(String method, List<String> candidates) throws Exception {
        boolean oneSeat = List.of("schulze", "ranked-pairs", "irv").contains(method);
        List<Map<String, Object>> votes = IntStream.range(0, VOTES)
                .mapToObj(it -> vote(method, candidates))
                .toList();
        byte[] body = JsonMapper.shared()
                .writeValueAsBytes(Map.of(
                        "method", method,
                        "seats", oneSeat ? 1 : SEATS,
                        "candidates", candidates,
                        "votes", votes,
                        "options", method.equals("dots") ? Map.of("budget", DOTS * NAMED) : Map.of()));
        return Rounds.time(WARM_UP, ROUNDS, round -> server.post("/count", body));
    }

    private Map<String, Object> vote(String method, List<String> candidates) {
        List<String> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);
        List<String> some = shuffled.subList(0, Math.min(NAMED, shuffled.size()));
        return switch (method) {
            case "score" -> Map.of("scores", points(some, 10));
            case "dots" -> Map.of("dots", points(some, DOTS));
            case "quadratic" -> Map.of("dots", points(some.subList(0, 2), 3));
            case "schulze", "ranked-pairs", "irv", "stv", "meek" ->
                Map.of("ranking", shuffled.stream().map(List::of).toList());
            default -> Map.of("approve", some);
        };
    }

    private Map<String, Integer> points(List<String> to, int most) {
        return new HashMap<>(to.stream().collect(Collectors.toMap(it -> it, it -> random.nextInt(most) + 1)));
    }
}
