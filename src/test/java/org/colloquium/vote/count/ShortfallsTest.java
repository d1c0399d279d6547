package org.colloquium.vote.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.vote.count.TestProfiles.approving;
import static org.colloquium.vote.count.TestProfiles.count;
import static org.colloquium.vote.count.TestProfiles.explained;
import static org.colloquium.vote.count.TestProfiles.ranked;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the nearest loser needed more, by every family's own measure. */
class ShortfallsTest {
    @Test
    void byApprovals() {
        says("approval", 1, approving("5 a", "2 b"), "Next is b with 2; it needed three more to draw level.");
    }

    @Test
    void byPoints() {
        List<Map<String, Object>> scores = List.of(Map.of("scores", Map.of("a", 9, "b", 7)));
        says("score", 1, scores, "Next is b with a mean of 7 from one vote; it needed 2 more to draw level.");
        List<Map<String, Object>> dots = List.of(Map.of("dots", Map.of("a", 3, "b", 2)));
        says("dots", 1, dots, "it needed 1 more to draw level.");
        says("quadratic", 1, dots, "it needed 1 more to draw level.");
    }

    @Test
    void byPairs() {
        says(
                "schulze",
                1,
                ranked("5 a>b>c", "2 b>a>c"),
                "b is nearest: 5 to 2; it needed three more votes that put it before a to draw level.");
        says(
                "ranked-pairs",
                1,
                ranked("5 a>b>c", "4 b>c>a", "3 c>a>b"),
                "b is nearest: 8 to 4; it needed four more votes that put it before a to draw level.");
    }

    @Test
    void byRounds() {
        says(
                "irv",
                1,
                ranked("5 a", "4 b", "2 c>b"),
                "Nearest in that round is a with 5; it needed one more vote to draw level.");
        says(
                "stv",
                2,
                ranked("5 a", "4 b", "2 c"),
                "Nearest without a seat is c with 2 in round one; it needed 2 more votes for the quota.");
        says(
                "stv",
                1,
                ranked("4 a", "2 b", "3 c"),
                "Nearest without a seat is c with 3 in round three; it needed one more vote to draw level with the next.");
        says(
                "meek",
                2,
                ranked("9 a>b", "4 b", "2 c", "3 a>c"),
                "Nearest without a seat is c with about 3.5 in round two; it needed about 2.5 more votes for the quota.");
    }

    @Test
    void byShares() {
        says(
                "equal-shares",
                1,
                approving("5 ax", "2 x", "1 a"),
                "Nearest is a: it costs 1, and the six votes that approve have 1/8 left; 7/8 more was needed.");
        says(
                "equal-shares",
                1,
                List.of(
                        Map.of("approve", List.of("a"), "carried", "1"),
                        Map.of("approve", List.of("b"), "carried", "1")),
                "Nearest is b: the votes that approve could pay for it with what they have left, but no seat was left.");
        says(
                "phragmen",
                2,
                approving("6 ab", "2 x"),
                "Next would be x: the votes that approve would bear 1/2, 1/6 more than those of the last winner.");
        says("pav", 2, approving("6 ab", "2 x"), "no single paper lacked a number of votes");
    }

    @Test
    void sharesAreToldAsFractionsOrSensiblyRounded() {
        assertThat(List.of("3", "1/3", "7/5", "1000000/3000001", "1/1000", "1/50"))
                .extracting(Figures::words)
                .containsExactly("3", "1/3", "1 2/5", "about 0.33", "0.001", "0.02");
    }

    private static void says(String method, int seats, List<Map<String, Object>> votes, String sentence) {
        assertThat(explained(count(method, seats, "abcx", votes))).contains(sentence);
    }
}
