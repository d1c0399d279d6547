package org.colloquium.vote.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.vote.count.TestProfiles.count;
import static org.colloquium.vote.count.TestProfiles.explained;
import static org.colloquium.vote.count.TestProfiles.ranked;

import java.util.List;
import java.util.Map;
import org.colloquium.common.InvalidInputException;
import org.junit.jupiter.api.Test;

/** Worked examples that others published, and ones worked by hand. */
class RankedMethodsTest {
    /** Memphis, Nashville, Chattanooga, Knoxville: the usual example of how methods differ. */
    private static final List<Map<String, Object>> TENNESSEE =
            ranked("42 m>n>c>k", "26 n>c>k>m", "15 c>k>n>m", "17 k>c>n>m");

    /** Schulze 2011, section 3, example 1. */
    @Test
    void theFortyFiveVotesOfSchulze() {
        Count count = count(
                "schulze",
                5,
                "abcde",
                ranked(
                        "5 a>c>b>e>d",
                        "5 a>d>e>c>b",
                        "8 b>e>d>a>c",
                        "3 c>a>b>e>d",
                        "7 c>a>e>b>d",
                        "2 c>b>a>d>e",
                        "7 d>c>e>b>a",
                        "8 e>b>a>d>c"));
        assertThat(count.winners()).containsExactly("e", "a", "c", "b", "d");
        assertThat(count.ties()).isEmpty();
        assertThat(count.figures().pairs().getFirst()).containsExactly(0, 20, 26, 30, 22);
        assertThat(count.figures().paths())
                .containsExactly(
                        List.of(0, 28, 28, 30, 24),
                        List.of(25, 0, 28, 33, 24),
                        List.of(25, 29, 0, 29, 24),
                        List.of(25, 28, 28, 0, 24),
                        List.of(25, 28, 28, 31, 0));
        assertThat(explained(count)).startsWith("No paper beats all others one by one. e is chosen");
    }

    @Test
    void theCapitalOfTennessee() {
        for (String method : List.of("schulze", "ranked-pairs")) {
            Count count = count(method, 1, "mnck", TENNESSEE);
            assertThat(count.winners()).containsExactly("n");
            assertThat(explained(count))
                    .contains("n is chosen: compared one by one")
                    .contains("m is nearest: 58 to 42");
        }
        Count order = count("ranked-pairs", 4, "mnck", TENNESSEE);
        assertThat(order.winners()).containsExactly("n", "c", "k", "m");
        assertThat(order.figures().locked()).hasSize(6).allMatch(Figures.Pair::kept);
        Count runoff = count("irv", 1, "mnck", TENNESSEE);
        assertThat(runoff.winners()).containsExactly("k");
        assertThat(runoff.figures().rounds())
                .extracting(Figures.Round::tallies)
                .containsExactly(
                        Map.of("m", "42", "n", "26", "c", "15", "k", "17"),
                        Map.of("m", "42", "n", "26", "k", "32"),
                        Map.of("m", "42", "k", "58"));
        assertThat(runoff.figures().rounds())
                .extracting(Figures.Round::out)
                .containsExactly(List.of("c"), List.of("n"), List.of());
    }

    /** A circle: the least of three victories is not locked (margins 5, 3 and 1). */
    @Test
    void rankedPairsOpensACircleAtItsLeastVictory() {
        Count count = count("ranked-pairs", 1, "abc", ranked("4 a>b>c", "3 b>c>a", "2 c>a>b"));
        assertThat(count.winners()).containsExactly("a");
        assertThat(count.figures().locked())
                .containsExactly(
                        new Figures.Pair("b", "c", 7, 2, true),
                        new Figures.Pair("a", "b", 6, 3, true),
                        new Figures.Pair("c", "a", 5, 4, false));
    }

    /** The party with its sweets, three seats and a quota of six, as it is told of the single transferable vote. */
    @Test
    void theScottishRulesPassASurplusOnAtAPartOfItsValue() {
        // o: oranges, p: pears, c: chocolate, s: strawberries, w: sweets
        Count count = count("stv", 3, "opcsw", ranked("4 o", "2 p>o", "8 c>s", "4 c>w", "1 s", "1 w"));
        assertThat(count.winners()).containsExactly("c", "o", "s");
        List<Figures.Round> rounds = count.figures().rounds();
        assertThat(rounds.getFirst().quota()).isEqualTo("6");
        assertThat(rounds.get(1).tallies()).isEqualTo(Map.of("o", "4", "p", "2", "c", "6", "s", "5", "w", "3"));
        assertThat(rounds.get(1).out()).containsExactly("p");
        assertThat(rounds.get(2).elected()).containsExactly("o");
    }

    @Test
    void theScottishRulesCutOffAfterFiveDigits() {
        // The quota is 4; a's surplus of 3 passes on at 3/7 = 0.42857 a vote.
        Count count = count("stv", 2, "abcd", ranked("7 a>b", "2 c", "1 d"));
        assertThat(count.figures().rounds().get(1).tallies()).containsEntry("b", "2.99999");
        assertThat(count.figures().rounds().get(1).exhausted()).isEqualTo("0.00001");
        assertThat(count.winners()).containsExactly("a", "b");
    }

    /** Told apart by the last stage at which they were not equal: b had fewer than c before a's surplus made them equal. */
    @Test
    void theScottishRulesLookBackWhereVotesAreEqual() {
        Count count = count("stv", 2, "abcd", ranked("18 a", "4 a>b", "2 b", "4 c", "2 d"));
        Figures.Round equal = count.figures().rounds().get(2);
        assertThat(equal.tallies()).isEqualTo(Map.of("a", "11", "b", "4", "c", "4"));
        assertThat(equal.out()).containsExactly("b");
        assertThat(count.winners()).containsExactly("a", "c");
        assertThat(count.ties()).isEmpty();
    }

    /** The example by which OpaVote explains Meek's method: sixty votes, three seats. */
    @Test
    void meekPassesOnFromTheElectedToTheElected() {
        Count count = count("meek", 3, "abcde", ranked("28 a>b>c", "26 b>a>c", "3 c", "2 d", "1 e"));
        assertThat(count.winners()).containsExactly("a", "b", "c");
        assertThat(count.figures().rounds().getFirst().quota()).isEqualTo("15.000000001");
        assertThat(count.figures().rounds().getFirst().elected()).containsExactly("a", "b");
        // After two steps a and b each keep 5/13 of a vote: c has 3 and 54 times 8/13 times 8/13.
        Map<String, String> tallies = count.figures().rounds().get(1).tallies();
        assertThat(tallies.get("a")).startsWith("16.923");
        assertThat(tallies.get("b")).startsWith("16.627");
        assertThat(tallies.get("c")).startsWith("23.449");
    }

    /** Worked by hand: without d's votes the quota falls from 100/3 to 30, a keeps 30/61, and b has 31. */
    @Test
    void meekLowersTheQuotaAsVotesRunOut() {
        List<Map<String, Object>> votes = ranked("61 a>b", "29 c", "10 d");
        Count meek = count("meek", 2, "abcd", votes);
        assertThat(meek.winners()).containsExactly("a", "b");
        List<Figures.Round> rounds = meek.figures().rounds();
        assertThat(rounds.getFirst().quota()).isEqualTo("33.333333334");
        assertThat(rounds.get(1).out()).containsExactly("d");
        assertThat(rounds.get(1).tallies().get("b")).startsWith("27.6666666");
        assertThat(rounds.get(2).quota()).isEqualTo("30.000000001");
        assertThat(count("stv", 2, "abcd", votes).winners()).containsExactly("a", "c");
    }

    @Test
    void equalsShareAVote() {
        Count count = count("irv", 1, "abc", ranked("2 a=b", "2 c", "1 b"));
        assertThat(count.figures().rounds().getFirst().tallies()).isEqualTo(Map.of("a", "1", "b", "2", "c", "2"));
        assertThat(count.winners()).containsExactly("b");
    }

    @Test
    void whoDecidedByOrderIsTold() {
        for (String method : List.of("schulze", "ranked-pairs", "irv", "stv", "meek")) {
            Count count = count(method, 1, "abc", ranked("1 b", "1 c", "1"));
            assertThat(count.winners()).as(method).containsExactly("b");
            assertThat(count.ties()).as(method).singleElement().satisfies(it -> {
                assertThat(it.candidates()).contains("b", "c");
                assertThat(it.chosen()).contains("b").doesNotContain("c");
            });
            assertThat(explained(count)).contains("order on the ballot");
            assertThat(count(method, 2, "ab", List.of()).winners()).hasSize(2);
            assertThat(count(method, 2, "abc", List.of()).winners()).containsExactly("a", "b");
        }
    }

    @Test
    void refusesWhatIsNoRanking() {
        for (Object wrong : List.of(
                "a",
                List.of("a"),
                List.of(List.of("x")),
                List.of(List.of()),
                List.of(List.of("a"), List.of("b", "a")))) {
            assertThatThrownBy(() -> count("meek", 1, "ab", List.of(Map.of("ranking", wrong))))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            it -> assertThat(it.field()).isEqualTo("votes[0].ranking"));
        }
        assertThatThrownBy(() -> count("irv", 1, "ab", List.of(), Map.of("max", 1)))
                .isInstanceOf(InvalidInputException.class);
    }
}
