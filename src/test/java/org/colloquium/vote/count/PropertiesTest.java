package org.colloquium.vote.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.vote.count.TestProfiles.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What defines the methods, on many small random elections; many more with {@code -Dcolloquium.long=true}. */
class PropertiesTest {
    private static final int ROUNDS = Boolean.getBoolean("colloquium.long") ? 20_000 : 1_000;

    static List<String> methods() {
        return Methods.names();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void neitherTheOrderOfVotesNorWithoutATieThatOfCandidatesMatters(String method) {
        Random random = new Random(11);
        int untied = 0;
        for (int round = 0; round < ROUNDS / 2; round++) {
            Question question = question(random);
            List<Map<String, Object>> votes = votes(method, question, 9, random);
            Count before = count(method, question, votes);
            assertThat(before.winners()).hasSize(question.places()).doesNotHaveDuplicates();
            Collections.shuffle(votes, random);
            Count shuffled = count(method, question, votes);
            assertThat(shuffled.winners()).isEqualTo(before.winners());
            assertThat(shuffled.ties()).isEqualTo(before.ties());
            assertThat(shuffled.votesDigest()).isEqualTo(before.votesDigest());
            List<String> others = new ArrayList<>(question.candidates());
            Collections.shuffle(others, random);
            if (before.ties().isEmpty()) {
                untied++;
                Count renamed = count(method, new Question(others, question.seats(), Map.of()), votes);
                assertThat(Set.copyOf(renamed.winners()))
                        .as("%s %s %s", question, votes, others)
                        .isEqualTo(Set.copyOf(before.winners()));
            }
        }
        assertThat(untied).isGreaterThan(ROUNDS / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schulze", "ranked-pairs"})
    void whoBeatsAllOthersIsChosen(String method) {
        Random random = new Random(12);
        int met = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Question question = new Question(TestProfiles.letters(3 + random.nextInt(3)), 1, Map.of());
            List<Map<String, Object>> votes = votes(method, question, 9, random);
            Pairwise pairs = new Pairwise(profile(question, votes));
            for (int i = 0; i < pairs.size(); i++) {
                if (pairs.isCondorcetWinner(i)) {
                    assertThat(count(method, question, votes).winners())
                            .containsExactly(question.candidates().get(i));
                    met++;
                }
            }
        }
        assertThat(met).isBetween(ROUNDS / 4, ROUNDS - 1);
    }

    /** Every path tried, instead of widened step by step. */
    @Test
    void schulzesPathsAreTheStrongest() {
        Random random = new Random(13);
        for (int round = 0; round < ROUNDS / 2; round++) {
            Question question = new Question(TestProfiles.letters(5), 1, Map.of());
            Pairwise pairs = new Pairwise(profile(question, votes("schulze", question, 9, random)));
            int[][] paths = Schulze.paths(pairs);
            for (int from = 0; from < 5; from++) {
                for (int to = 0; to < 5; to++) {
                    int tried = from == to ? 0 : strongest(pairs, from, to, Set.of(from));
                    assertThat(paths[from][to]).isEqualTo(tried);
                }
            }
        }
    }

    private static int strongest(Pairwise pairs, int from, int to, Set<Integer> passed) {
        int best = 0;
        for (int next = 0; next < pairs.size(); next++) {
            if (!passed.contains(next) && pairs.beats(from, next)) {
                Set<Integer> further = new HashSet<>(passed);
                further.add(next);
                int rest = next == to ? Integer.MAX_VALUE : strongest(pairs, next, to, further);
                best = Math.max(best, Math.min(pairs.before(from, next), rest));
            }
        }
        return best;
    }

    /** Whoever could deserve l seats together and agrees on l candidates: one of them has l that it approves of. */
    @ParameterizedTest
    @ValueSource(strings = {"equal-shares", "pav"})
    void extendedJustifiedRepresentation(String method) {
        Random random = new Random(14);
        for (int round = 0; round < ROUNDS; round++) {
            Question question = question(random);
            List<Map<String, Object>> votes = votes(method, question, 9, random);
            Set<String> winners = Set.copyOf(count(method, question, votes).winners());
            for (Set<String> agreed : subsets(question.candidates())) {
                long poor = votes.stream()
                        .map(Approvals::in)
                        .filter(it -> it.containsAll(agreed)
                                && it.stream().filter(winners::contains).count() < agreed.size())
                        .count();
                assertThat(poor * question.places() >= (long) agreed.size() * votes.size()
                                && !agreed.isEmpty()
                                && !votes.isEmpty()
                                && agreed.size() <= question.places())
                        .as("%s %s %s", question, votes, agreed)
                        .isFalse();
            }
        }
    }

    @Test
    void pavIsTheBestOfAllCommittees() {
        Random random = new Random(15);
        for (int round = 0; round < ROUNDS; round++) {
            Question question = question(random);
            List<Map<String, Object>> votes = votes("pav", question, 9, random);
            List<Set<String>> best = new ArrayList<>();
            Fraction most = Fraction.of(-1, 1);
            for (Set<String> committee : subsets(question.candidates())) {
                if (committee.size() == question.places()) {
                    Fraction worth = worth(committee, votes);
                    if (worth.compareTo(most) > 0) {
                        best.clear();
                        most = worth;
                    }
                    if (worth.equals(most)) {
                        best.add(committee);
                    }
                }
            }
            Count count = count("pav", question, votes);
            assertThat(best).contains(Set.copyOf(count.winners()));
            assertThat(count.ties().isEmpty()).isEqualTo(best.size() == 1);
        }
    }

    private static Fraction worth(Set<String> committee, List<Map<String, Object>> votes) {
        Fraction worth = Fraction.ZERO;
        for (Map<String, Object> vote : votes) {
            long approved =
                    Approvals.in(vote).stream().filter(committee::contains).count();
            for (int i = 1; i <= approved; i++) {
                worth = worth.plus(Fraction.of(1, i));
            }
        }
        return worth;
    }

    /** Votes enough for l quotas that all put the same candidates first get l of them, or all. */
    @ParameterizedTest
    @ValueSource(strings = {"stv", "meek"})
    void solidCoalitionsGetTheirPart(String method) {
        Random random = new Random(16);
        int met = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Question question = question(random);
            List<Map<String, Object>> votes = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                List<String> order = new ArrayList<>(question.candidates());
                Collections.shuffle(order.subList(0, 1 + random.nextInt(order.size())), random);
                votes.add(Map.of("ranking", order.stream().map(List::of).toList()));
            }
            Set<String> winners = Set.copyOf(count(method, question, votes).winners());
            int quota = votes.size() / (question.places() + 1) + 1;
            for (Set<String> coalition : subsets(question.candidates())) {
                long solid = votes.stream().filter(it -> heads(it, coalition)).count();
                long due = Math.min(solid / quota, coalition.size());
                met += due > 0 ? 1 : 0;
                assertThat(coalition.stream().filter(winners::contains).count())
                        .as("%s %s %s", question, votes, coalition)
                        .isGreaterThanOrEqualTo(due);
            }
        }
        assertThat(met).isGreaterThan(ROUNDS);
    }

    private static boolean heads(Map<String, Object> vote, Set<String> coalition) {
        List<?> ranking = (List<?>) vote.get("ranking");
        return ranking != null
                && ranking.subList(0, coalition.size()).stream().allMatch(it -> coalition.containsAll((List<?>) it));
    }

    private static Question question(Random random) {
        List<String> candidates = TestProfiles.letters(2 + random.nextInt(4));
        return new Question(candidates, 1 + random.nextInt(candidates.size()), Map.of());
    }

    private static List<Map<String, Object>> votes(String method, Question question, int most, Random random) {
        List<Map<String, Object>> votes = new ArrayList<>();
        int number = random.nextInt(most + 1);
        for (int i = 0; i < number; i++) {
            votes.add(TestProfiles.random(method, question.candidates(), random));
        }
        return votes;
    }

    private static RankedProfile profile(Question question, List<Map<String, Object>> votes) {
        return new RankedProfile(
                question, votes.stream().map(it -> Rankings.read(it, question)).toList());
    }

    private static List<Set<String>> subsets(List<String> candidates) {
        return IntStream.range(0, 1 << candidates.size())
                .mapToObj(bits -> {
                    Set<String> subset = new HashSet<>();
                    IntStream.range(0, candidates.size())
                            .filter(it -> (bits >> it & 1) == 1)
                            .forEach(it -> subset.add(candidates.get(it)));
                    return subset;
                })
                .toList();
    }
}
