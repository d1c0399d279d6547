package org.colloquium.vote.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A thousand votes on five hundred papers; the bound leaves room for a busy machine. */
class SpeedTest {
    static List<String> methods() {
        return Methods.names().stream().filter(it -> !it.equals("pav")).toList();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void countsManyVotesOnManyPapers(String method) {
        Random random = new Random(1);
        List<String> candidates =
                IntStream.range(0, 500).mapToObj(it -> "paper" + it).toList();
        boolean oneSeat = List.of("schulze", "ranked-pairs", "irv").contains(method);
        Question question =
                new Question(candidates, oneSeat ? 1 : 20, method.equals("dots") ? Map.of("budget", 1_000) : Map.of());
        List<Map<String, Object>> votes = IntStream.range(0, 1_000)
                .mapToObj(it -> method.equals("quadratic") || method.equals("dots")
                        ? Map.<String, Object>of("dots", Map.of(candidates.get(random.nextInt(500)), 3))
                        : TestProfiles.random(method, candidates, random))
                .toList();
        TestProfiles.count(method, question, votes); // warms up
        long start = System.nanoTime();
        Count count = TestProfiles.count(method, question, votes);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("1,000 votes on 500 papers by " + method + ": " + took.toMillis() + " ms");
        assertThat(count.winners()).hasSize(question.places());
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }
}
