package org.colloquium.vote.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.vote.count.TestProfiles.approving;
import static org.colloquium.vote.count.TestProfiles.count;
import static org.colloquium.vote.count.TestProfiles.explained;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.colloquium.common.InvalidInputException;
import org.junit.jupiter.api.Test;

/** Equal shares, Phragmén and PAV on examples that others published or that are worked by hand. */
class ApprovalMethodsTest {
    /** Lackner and Skowron 2023, example 1, with a committee of four. */
    private static final List<Map<String, Object>> EXAMPLE =
            approving("3 ab", "3 ac", "2 ad", "1 bcf", "1 e", "1 f", "1 g");

    @Test
    void theExampleOfLacknerAndSkowron() {
        Count shares = count("equal-shares", 4, "abcdefg", EXAMPLE);
        assertThat(shares.winners()).startsWith("a");
        assertThat(shares.figures().steps().getFirst().price()).isEqualTo("1/8");
        assertThat(shares.figures().steps().getFirst().payments()).hasSize(8).containsEntry(0, "1/8");
        assertThat(count("pav", 4, "abcdefg", EXAMPLE).winners()).containsExactly("a", "b", "c", "f");
        assertThat(count("approval", 4, "abcdefg", EXAMPLE).winners()).containsExactly("a", "b", "c", "d");
        assertThat(count("phragmen", 4, "abcdefg", EXAMPLE).winners()).startsWith("a");
    }

    /** Two thirds for one side, one third for the other: each side gets its part, where approval gives all to one. */
    @Test
    void aMinorityGetsItsShare() {
        List<Map<String, Object>> votes = approving("20 abc", "10 xyz");
        assertThat(count("approval", 3, "abcxyz", votes).winners()).containsExactly("a", "b", "c");
        for (String method : List.of("equal-shares", "phragmen", "pav")) {
            assertThat(count(method, 3, "abcxyz", votes).winners()).as(method).containsExactlyInAnyOrder("a", "b", "x");
        }
        assertThat(count("pav", 3, "abcxyz", votes).figures().values()).containsEntry("committee", "40");
    }

    /** Ten shares of ten minutes: seven pay 30 together, three all that they have; then a is too long, and d just fits. */
    @Test
    void costsFillABudget() {
        Map<String, Integer> costs = Map.of("a", 60, "b", 30, "c", 30, "d", 40);
        for (String completion : List.of("phragmen", "utilitarian", "increment")) {
            Count count = count(
                    "equal-shares",
                    4,
                    "abcd",
                    approving("7 ab", "3 cd"),
                    Map.of("budget", 100, "costs", costs, "completion", completion));
            assertThat(count.winners()).as(completion).containsExactly("b", "c", "d");
            assertThat(count.figures().steps().get(0).price()).isEqualTo("30/7");
            assertThat(count.figures().steps().get(1).price()).isEqualTo("10");
        }
    }

    @Test
    void whereNobodyIsApprovedTheOrderDecides() {
        for (String method : List.of("equal-shares", "phragmen", "pav", "approval")) {
            Count count = count(method, 2, "abc", List.of());
            assertThat(count.winners()).as(method).containsExactly("a", "b");
            assertThat(count.ties())
                    .as(method)
                    .containsExactly(new Count.Tie(List.of("a", "b", "c"), List.of("a", "b")));
            assertThat(count(method, 5, "abc", approving("1 c")).winners()).hasSize(3);
        }
        assertThat(explained(count("phragmen", 2, "abc", approving("1 c"))))
                .contains("c is chosen: the one vote that approves would then bear 1.")
                .contains("a is chosen by the order on the ballot");
    }

    @Test
    void pavIsExactForTwentyPapersAndEightSeatsAndRefusesMorePolitely() {
        List<Map<String, Object>> votes = new ArrayList<>();
        Random random = new Random(8);
        Question question = new Question(TestProfiles.letters(20), 8, Map.of());
        for (int i = 0; i < 60; i++) {
            votes.add(TestProfiles.random("pav", question.candidates(), random));
        }
        assertThat(count("pav", question, votes).winners()).hasSize(8);
        assertThat(count("pav", question, List.of()).winners()).hasSize(8);
        assertThatThrownBy(() -> count("pav", new Question(TestProfiles.letters(26), 10, Map.of()), votes))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("20 for 8 can");
    }

    @Test
    void refusesOptionsWithoutSense() {
        refused("options.completion", Map.of("completion", "magic"));
        refused("options.budget", Map.of("costs", Map.of("a", 1, "b", 1)));
        refused("options.costs", Map.of("budget", 3));
        refused("options.costs.b", Map.of("costs", Map.of("a", 1), "budget", 3));
        refused("options.costs.b", Map.of("costs", Map.of("a", 1, "b", 0), "budget", 3));
        refused("options.costs", Map.of("costs", Map.of("a", 1, "b", 1, "x", 1), "budget", 3));
        refused("options.budget", Map.of("costs", Map.of("a", 1, "b", 1), "budget", 3.5));
        refused("options.seed", Map.of("seed", 3));
    }

    private static void refused(String field, Map<String, Object> options) {
        assertThatThrownBy(() -> count("equal-shares", 1, "ab", List.of(), options))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        it -> assertThat(it.field()).isEqualTo(field));
    }
}
