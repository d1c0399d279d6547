package org.colloquium.assignment.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Proposals against all plans there are, on small random instances; many more with {@code -Dcolloquium.long=true}. */
class ProposerTest {
    private static final int ROUNDS = Boolean.getBoolean("colloquium.long") ? 20_000 : 2_000;

    @Test
    void noPlanIsFairerAndImpossibleIsSaidWhenItIs() {
        long seed = Long.getLong("colloquium.seed", 7);
        Random random = new Random(seed);
        int impossible = 0;
        long start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            Instance instance = TestInstances.random(random);
            List<Integer> fairest = BruteForce.fairest(instance);
            Answer answer = TestInstances.propose(instance);
            if (fairest == null) {
                impossible++;
                assertThat(answer).as("%s", instance).isInstanceOf(Answer.Impossible.class);
            } else {
                assertThat(answer).as("%s", instance).isInstanceOf(Answer.Proposal.class);
                Answer.Proposal proposal = (Answer.Proposal) answer;
                assertThat(proposal.proved()).isTrue();
                assertThat(Rules.of(instance)).allMatch(it -> it.isMet(proposal.plan()));
                assertThat(proposal.plan().utilities()).as("%s", instance).isEqualTo(fairest);
                assertThat(proposal.plan().total())
                        .isEqualTo(fairest.stream().mapToLong(it -> it).sum());
            }
        }
        System.out.printf(
                "%d instances of seed %d, %d of them impossible, in %d ms%n",
                ROUNDS, seed, impossible, (System.nanoTime() - start) / 1_000_000);
        assertThat(impossible).isBetween(ROUNDS / 10, ROUNDS * 2 / 3);
    }

    @Test
    void whatIsEndedEarlyIsTheBestSoFar() {
        Instance instance = TestInstances.instance(
                IntStream.range(0, 30)
                        .mapToObj(it -> TestInstances.member(
                                "m" + it, Map.of("p" + (7 + it % 13), Level.RATHER_NOT, "p" + it % 7, Level.LOVE)))
                        .toList(),
                IntStream.range(0, 20)
                        .mapToObj(it -> new Work("p" + it, null, Map.of("presenter", 1, "scribe", 1)))
                        .toList());
        Proposer proposer = new Proposer(instance, TestInstances.AMPLE, it -> {});
        proposer.cancel();
        Answer.Proposal found = (Answer.Proposal) proposer.propose();
        assertThat(Rules.of(instance)).allMatch(it -> it.isMet(found.plan()));
        assertThat(found.proved()).isFalse();
    }
}
