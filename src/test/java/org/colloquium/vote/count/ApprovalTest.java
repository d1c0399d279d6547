package org.colloquium.vote.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.colloquium.common.InvalidInputException;
import org.junit.jupiter.api.Test;

class ApprovalTest {
    private final Approval approval = new Approval();

    @Test
    void theMostApprovedAreChosenTheBestFirst() {
        Count count = count(2, "a b c d", "b", "b c", "b c", "c d", "b");
        assertThat(count.winners()).containsExactly("b", "c");
        assertThat(count.counts()).containsExactlyInAnyOrderEntriesOf(Map.of("a", 0, "b", 4, "c", 3, "d", 1));
        assertThat(count.counts().keySet()).containsExactly("a", "b", "c", "d");
        assertThat(count.votes()).isEqualTo(5);
        assertThat(count.ties()).isEmpty();
    }

    @Test
    void equalCountsAreSettledByTheOrderOfTheCandidatesAndReported() {
        Count count = count(2, "a b c d", "d c", "b", "d");
        assertThat(count.winners()).containsExactly("d", "b");
        assertThat(count.ties()).containsExactly(new Count.Tie(List.of("b", "c"), List.of("b")));
        assertThat(sentences(count)).contains("B and C have 1 each").contains("B stands before C");
    }

    @Test
    void aTieAmongTheChosenIsNone() {
        assertThat(count(2, "a b c", "a b", "a b").ties()).isEmpty();
    }

    @Test
    void withoutVotesTheOrderDecides() {
        Count count = count(1, "a b c");
        assertThat(count.winners()).containsExactly("a");
        assertThat(count.ties()).containsExactly(new Count.Tie(List.of("a", "b", "c"), List.of("a")));
        assertThat(count.closeness()).isEqualTo(new Count.Closeness("a", "b", 0, false));
    }

    @Test
    void anEmptyVoteIsAVote() {
        Count count = count(1, "a b", "", "b");
        assertThat(count.votes()).isEqualTo(2);
        assertThat(count.winners()).containsExactly("b");
    }

    @Test
    void thereAreFewerWinnersOnlyIfThereAreFewerCandidates() {
        Count count = count(5, "a b", "b");
        assertThat(count.winners()).containsExactly("b", "a");
        assertThat(count.closeness()).isNull();
        assertThat(sentences(count)).contains("none is left out");
    }

    @Test
    void namingACandidateTwiceCountsOnce() {
        assertThat(count(1, "a b", "b b").of("b")).isEqualTo(1);
    }

    @Test
    void saysHowFarTheNextWas() {
        List<String> votes = new ArrayList<>(Collections.nCopies(4, "x y"));
        votes.addAll(List.of("x", "x", "y", "z"));
        Count count = count(2, "z x y", votes.toArray(String[]::new));
        assertThat(sentences(count))
                .contains("X is first with 6, Y second with 5.")
                .contains(
                        "Next is Z with 1; it needed four more to draw level. Had one member voted the other way on both, it would still be 4 to 2");
    }

    @Test
    void whetherOneVoteDecidesAgreesWithTryingEveryOtherVote() {
        Random random = new Random(20_260_325);
        int deciding = 0;
        for (int round = 0; round < 3_000; round++) {
            Question question = new Question(letters(2 + random.nextInt(4)), 1 + random.nextInt(3), Map.of());
            List<Approvals> votes = IntStream.range(0, random.nextInt(7))
                    .mapToObj(it -> random(question, random))
                    .toList();
            Count count = approval.count(question, votes);
            boolean tried = oneOtherVoteChanges(question, votes, Set.copyOf(count.winners()));
            Count.Closeness closeness = count.closeness();
            assertThat(closeness != null && closeness.oneVoteDecides())
                    .as("%s %s", question, votes)
                    .isEqualTo(tried);
            deciding += tried ? 1 : 0;
        }
        assertThat(deciding).isBetween(500, 2_900); // both answers were met
    }

    @Test
    void neitherTheOrderOfVotesNorTheNamesMatter() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Question question = new Question(letters(5), 2, Map.of());
            List<Approvals> votes = new ArrayList<>();
            IntStream.range(0, 8).forEach(it -> votes.add(random(question, random)));
            Count before = approval.count(question, votes);
            Collections.shuffle(votes, random);
            assertThat(approval.count(question, votes)).isEqualTo(before);
        }
    }

    @Test
    void refusesWhatIsNoAnswer() {
        Question question = new Question(List.of("a", "b"), 1, Map.of());
        for (Map<String, ?> json : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("approve", "a"),
                Map.of("approve", List.of("c")),
                Map.of("approve", List.of(1)),
                Map.of("scores", Map.of("a", 1)))) {
            assertThatThrownBy(() -> approval.read(json, question))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.field()).isEqualTo("approve"));
        }
    }

    @Test
    void refusesQuestionsWithoutSense() {
        assertThatThrownBy(() -> new Question(List.of("a"), 0, Map.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Question(List.of(), 1, Map.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Question(List.of("a", "a"), 1, Map.of()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Methods.asked("approval", new Question(List.of("a"), 1, Map.of("max", 5))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Methods.named("coin"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no method coin");
        assertThatThrownBy(() -> Methods.named(null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void namesTheVoteThatIsNone() {
        Question question = new Question(List.of("a"), 1, Map.of());
        assertThatThrownBy(() -> Methods.count(
                        approval, question, List.of(Map.of("approve", List.of()), Map.of("approve", List.of("z")))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("votes[1].approve"));
    }

    private boolean oneOtherVoteChanges(Question question, List<Approvals> votes, Set<String> winners) {
        for (int i = 0; i < votes.size(); i++) {
            for (int answer = 0; answer < 1 << question.candidates().size(); answer++) {
                List<Approvals> others = new ArrayList<>(votes);
                others.set(i, subset(question, answer));
                if (!Set.copyOf(approval.count(question, others).winners()).equals(winners)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Approvals random(Question question, Random random) {
        return subset(question, random.nextInt(1 << question.candidates().size()));
    }

    private static Approvals subset(Question question, int bits) {
        return new Approvals(IntStream.range(0, question.candidates().size())
                .filter(it -> (bits >> it & 1) == 1)
                .mapToObj(question.candidates()::get)
                .toList());
    }

    private static List<String> letters(int count) {
        return IntStream.range(0, count).mapToObj(it -> "" + (char) ('a' + it)).toList();
    }

    private Count count(int seats, String candidates, String... votes) {
        Question question = new Question(List.of(candidates.split(" ")), seats, Map.of());
        return Methods.count(
                approval,
                question,
                List.of(votes).stream()
                        .map(it -> Map.of("approve", it.isEmpty() ? List.of() : List.of(it.split(" "))))
                        .toList());
    }

    private String sentences(Count count) {
        return String.join(" ", approval.explain(count, it -> it.toUpperCase(java.util.Locale.ROOT)));
    }
}
