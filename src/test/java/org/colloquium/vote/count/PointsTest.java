package org.colloquium.vote.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.vote.count.TestProfiles.count;
import static org.colloquium.vote.count.TestProfiles.explained;

import java.util.List;
import java.util.Map;
import org.colloquium.common.InvalidInputException;
import org.junit.jupiter.api.Test;

class PointsTest {
    private static final List<Map<String, Object>> SCORES = List.of(
            Map.of("scores", Map.of("a", 5, "b", 4)),
            Map.of("scores", Map.of("b", 4)),
            Map.of("scores", Map.of("b", 3, "c", 0)),
            Map.of("scores", Map.of()));

    @Test
    void meansAreOfTheScoresGiven() {
        Count count = count("score", 1, "abcd", SCORES);
        assertThat(count.winners()).containsExactly("a");
        assertThat(count.figures().values()).isEqualTo(Map.of("a", "5", "b", "11/3", "c", "0", "d", "0"));
        assertThat(count.counts()).isEqualTo(Map.of("a", 1, "b", 3, "c", 1, "d", 0));
        assertThat(explained(count))
                .isEqualTo("a is first with a mean of 5 from one vote. Next is b with a mean of 3.667 from three votes;"
                        + " it needed 1.333 more to draw level.");
    }

    @Test
    void sumsAreOfAll() {
        Count count = count("score", 3, "abcd", SCORES, Map.of("by", "sum", "max", 5));
        assertThat(count.winners()).containsExactly("b", "a", "c");
        assertThat(count.ties()).containsExactly(new Count.Tie(List.of("c", "d"), List.of("c")));
    }

    @Test
    void dotsAreSummedWithinTheirBudget() {
        List<Map<String, Object>> votes = List.of(
                Map.of("dots", Map.of("a", 3, "b", 0)),
                Map.of("dots", Map.of("b", 2, "c", 1)),
                Map.of("dots", Map.of()));
        Count count = count("dots", 2, "abc", votes, Map.of("budget", 3));
        assertThat(count.winners()).containsExactly("a", "b");
        assertThat(count.counts()).isEqualTo(Map.of("a", 1, "b", 1, "c", 1));
        refused("dots", "votes[0].dots", Map.of("dots", Map.of("a", 2, "b", 2)), Map.of("budget", 3));
        assertThat(count("quadratic", 1, "abc", votes, Map.of("budget", 9)).winners())
                .containsExactly("a");
        refused("quadratic", "votes[0].dots", Map.of("dots", Map.of("a", 3)), Map.of("budget", 8));
    }

    @Test
    void refusesWhatIsNoAnswer() {
        refused("score", "votes[0].scores.a", Map.of("scores", Map.of("a", 11)), Map.of());
        refused("score", "votes[0].scores.a", Map.of("scores", Map.of("a", 1.5)), Map.of());
        refused("score", "votes[0].scores.a", Map.of("scores", Map.of("a", -1)), Map.of());
        refused("score", "votes[0].scores", Map.of("scores", Map.of("x", 1)), Map.of());
        refused("score", "votes[0].scores", Map.of("approve", List.of()), Map.of());
        refused("dots", "votes[0].dots.a", Map.of("dots", Map.of("a", "many")), Map.of());
        refused("score", "options.by", Map.of("scores", Map.of()), Map.of("by", "median"));
        refused("score", "options.max", Map.of("scores", Map.of()), Map.of("max", 0));
        refused("dots", "options.max", Map.of("dots", Map.of()), Map.of("max", 3));
    }

    private static void refused(String method, String field, Map<String, Object> vote, Map<String, Object> options) {
        assertThatThrownBy(() -> count(method, 1, "abc", List.of(vote), options))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        it -> assertThat(it.field()).isEqualTo(field));
    }
}
