package org.colloquium.assignment.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.assignment.propose.TestInstances.instance;
import static org.colloquium.assignment.propose.TestInstances.member;
import static org.colloquium.assignment.propose.TestInstances.paper;
import static org.colloquium.assignment.propose.TestInstances.propose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When the rules cannot be met, some few are named that cannot, and none too many. */
class ContradictionTest {
    private static final int ROUNDS = Boolean.getBoolean("colloquium.long") ? 10_000 : 500;

    @Test
    void theRulesNamedAreImpossibleAndWithoutAnyOfThemTheOthersAreNot() {
        long seed = Long.getLong("colloquium.seed", 8);
        Random random = new Random(seed);
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Instance instance = small(random);
            if (propose(instance) instanceof Answer.Impossible impossible) {
                found++;
                List<Rule> rules = impossible.rules();
                assertThat(impossible.smallest()).isTrue();
                assertThat(Rules.of(instance)).containsAll(rules);
                assertThat(somePlanKeeps(instance, rules))
                        .as("%s of %s", rules, instance)
                        .isFalse();
                for (Rule it : rules) {
                    List<Rule> others = new ArrayList<>(rules);
                    others.remove(it);
                    assertThat(somePlanKeeps(instance, others))
                            .as("%s without %s in %s", rules, it, instance)
                            .isTrue();
                }
            }
        }
        System.out.printf("%d sets of rules from %d instances of seed %d%n", found, ROUNDS, seed);
        assertThat(found).isGreaterThan(ROUNDS / 10);
    }

    @Test
    void thePlansThatMeetAllRulesAreThePlansThereAre() {
        Random random = new Random(9);
        for (int round = 0; round < ROUNDS / 5; round++) {
            Instance instance = small(random);
            List<Rule> rules = Rules.of(instance);
            Set<Set<Placement>> expected = new HashSet<>();
            BruteForce.plans(instance, it -> expected.add(Set.copyOf(it)));
            assertThat(Subsets.of(instance, plan -> rules.stream().allMatch(it -> it.isMet(plan)))
                            .map(it -> Set.copyOf(it.placements())))
                    .as("%s", instance)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static Instance small(Random random) {
        return Stream.generate(() -> TestInstances.random(random))
                .filter(Subsets::areFew)
                .findFirst()
                .orElseThrow();
    }

    private static boolean somePlanKeeps(Instance instance, List<Rule> rules) {
        return Subsets.of(instance, plan -> rules.stream().allMatch(it -> it.isMet(plan)))
                .findAny()
                .isPresent();
    }

    @Test
    void theyAreSaidInWords() {
        Member ana = new Member("ana", 0, 1, 0, Map.of(), Set.of(), Set.of("p2"), Set.of(), Set.of(), Map.of());
        Member ben = member("ben", Map.of("p1", Level.CANNOT, "p2", Level.LOVE));
        Instance instance = instance(
                List.of(ana, ben), List.of(paper("p1"), paper("p2"), new Work("p3", null, Map.of("scribe", 2))));
        Answer.Impossible impossible = (Answer.Impossible) propose(instance);
        UnaryOperator<String> names =
                it -> Map.of("ana", "Ana", "ben", "Ben", "p1", "“One”").getOrDefault(it, it);
        assertThat(impossible.rules().stream().map(it -> it.words(names)))
                .containsExactly(
                        "“One” needs exactly 1 in the role presenter.",
                        "p3 needs exactly 2 in the role scribe.",
                        "Ana takes at most 1 turn.",
                        "Ben cannot take “One”.");
    }
}
