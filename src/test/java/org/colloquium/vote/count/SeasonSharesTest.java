package org.colloquium.vote.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.vote.count.TestProfiles.approving;
import static org.colloquium.vote.count.TestProfiles.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.colloquium.common.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal shares whose unspent part is carried on from ballot to ballot. */
class SeasonSharesTest {
    private static final int ROUNDS = 300;

    /** Four shares of a half buy one paper; the fifth is kept, and with it the fifth vote buys alone two ballots later. */
    @Test
    void whatIsNotSpentIsKept() {
        Question question = question("abx", 2, "utilitarian");
        List<Map<String, Object>> votes = approving("4 a", "1 x");
        assertThat(EqualShares.left(question, votes)).containsExactly("3/20", "3/20", "3/20", "3/20", "2/5");
        assertThat(EqualShares.left(question, carrying(votes, List.of("0", "0", "0", "0", "3/5"))))
                .containsExactly("3/20", "3/20", "3/20", "3/20", "0");
    }

    /** The completion gives what the own share lacks: who supports its paper has nothing left, the others all they had. */
    @Test
    void whatACompletionGivesIsNotCarried() {
        List<Map<String, Object>> votes = approving("3 a", "1 x");
        assertThat(EqualShares.left(question("ax", 1, "phragmen"), votes)).containsExactly("0", "0", "0", "1/4");
        assertThat(EqualShares.left(question("ax", 1, "utilitarian"), votes))
                .containsExactly("1/4", "1/4", "1/4", "1/4");
        assertThat(EqualShares.left(question("ax", 1, "increment"), votes)).containsExactly("0", "0", "0", "1/4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phragmen", "utilitarian", "increment"})
    void nothingIsLostAndNothingIsMade(String completion) {
        Random random = new Random(21);
        for (int round = 0; round < ROUNDS; round++) {
            String letters = String.join("", TestProfiles.letters(3 + random.nextInt(4)));
            Question question = question(letters, 1 + random.nextInt(3), completion);
            List<String> start = new ArrayList<>();
            List<Map<String, Object>> votes = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(8); i++) {
                votes.add(TestProfiles.random("equal-shares", question.candidates(), random));
                start.add(Fraction.of(random.nextInt(6), 1 + random.nextInt(5)).toString());
            }
            List<Map<String, Object>> carrying = carrying(votes, start);
            Count count = count("equal-shares", question, carrying);
            List<String> left = EqualShares.left(question, carrying);
            Fraction share = Fraction.of(question.places(), votes.size());
            Fraction spent = Fraction.ZERO;
            for (int i = 0; i < votes.size(); i++) {
                Fraction own = share.plus(Fraction.read(start.get(i)));
                Fraction kept = Fraction.read(left.get(i));
                Fraction paid = paid(count, i);
                assertThat(kept).isBetween(Fraction.ZERO, own);
                assertThat(own.minus(kept)).isEqualTo(min(own, paid));
                spent = spent.plus(own.minus(kept));
            }
            assertThat(sum(left).plus(spent))
                    .isEqualTo(Fraction.of(question.places(), 1).plus(sum(start)));
            assertThat(spent).isLessThanOrEqualTo(Fraction.of(count.winners().size(), 1));
        }
    }

    /** Three of ten get three of ten papers, one at a time, where every single ballot goes to the seven. */
    @ParameterizedTest
    @ValueSource(strings = {"phragmen", "utilitarian", "increment"})
    void aMinorityGetsItsShareOverTheBallots(String completion) {
        Question question = question("ax", 1, completion);
        for (int minority = 1; minority < 10; minority++) {
            List<Map<String, Object>> votes = approving(minority + " x", 10 - minority + " a");
            List<String> carried = Collections.nCopies(10, "0");
            int won = 0;
            for (int ballot = 1; ballot <= 20; ballot++) {
                List<Map<String, Object>> carrying = carrying(votes, carried);
                won += count("equal-shares", question, carrying).winners().contains("x") ? 1 : 0;
                carried = EqualShares.left(question, carrying);
                assertThat(won)
                        .as("%s of ten after %s ballots", minority, ballot)
                        .isGreaterThanOrEqualTo(ballot * minority / 10 - 1);
            }
        }
    }

    @Test
    void votesThatCarryNothingCountAsBefore() {
        Random random = new Random(23);
        for (int round = 0; round < ROUNDS; round++) {
            Question question = question("abcde", 1 + random.nextInt(3), "phragmen");
            List<Map<String, Object>> votes = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                votes.add(TestProfiles.random("equal-shares", question.candidates(), random));
            }
            assertThat(count("equal-shares", question, carrying(votes, Collections.nCopies(7, "0"))))
                    .isEqualTo(count("equal-shares", question, votes));
        }
    }

    @Test
    void otherMethodsLookAtTheApprovalsAlone() {
        List<Map<String, Object>> votes = carrying(approving("2 a", "1 b"), List.of("0", "0", "9"));
        assertThat(count("approval", 1, "ab", votes).winners()).containsExactly("a");
        assertThat(count("equal-shares", 1, "ab", votes).winners()).containsExactly("b");
    }

    @Test
    void refusesWhatIsNoShare() {
        for (Object carried : List.of("-1", "1/0", "1/00", "1.5", "", 1, "1/2/3", "9".repeat(5_000))) {
            assertThatThrownBy(() -> count(
                            "equal-shares", 1, "ab", List.of(Map.of("approve", List.of("a"), "carried", carried))))
                    .as(String.valueOf(carried))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static Question question(String letters, int seats, String completion) {
        return new Question(List.of(letters.split("")), seats, Map.of("completion", completion));
    }

    private static List<Map<String, Object>> carrying(List<Map<String, Object>> votes, List<String> carried) {
        List<Map<String, Object>> carrying = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            carrying.add(Map.of("approve", Approvals.in(votes.get(i)), "carried", carried.get(i)));
        }
        return carrying;
    }

    private static Fraction paid(Count count, int vote) {
        Fraction paid = Fraction.ZERO;
        for (Figures.Step step : count.figures().steps()) {
            paid = paid.plus(Fraction.read(step.payments().getOrDefault(vote, "0")));
        }
        return paid;
    }

    private static Fraction min(Fraction one, Fraction other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Fraction sum(List<String> shares) {
        Fraction sum = Fraction.ZERO;
        for (String it : shares) {
            sum = sum.plus(Fraction.read(it));
        }
        return sum;
    }
}
