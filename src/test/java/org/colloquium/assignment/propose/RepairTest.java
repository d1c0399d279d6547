package org.colloquium.assignment.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What mends a plan changes as little of it as can be, and is the fairest that does. */
class RepairTest {
    private static final int ROUNDS = Boolean.getBoolean("colloquium.long") ? 10_000 : 800;

    @Test
    void noPlanChangesLessAndOfThoseNoneIsFairer() {
        long seed = Long.getLong("colloquium.seed", 10);
        Random random = new Random(seed);
        int changed = 0;
        int impossible = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Instance before;
            List<Placement> plan;
            do {
                before = TestInstances.random(random);
                plan = somePlan(before, random);
            } while (plan.isEmpty());
            Instance after = before.with(changed(before, random));
            List<Integer> best = best(after, plan);
            Answer answer = new Proposer(after, TestInstances.AMPLE, it -> {}).repair(plan);
            if (best == null) {
                impossible++;
                assertThat(answer).isInstanceOf(Answer.Impossible.class);
                continue;
            }
            Answer.Proposal mended = (Answer.Proposal) answer;
            assertThat(mended.proved()).isTrue();
            assertThat(Rules.of(after)).allMatch(it -> it.isMet(mended.plan()));
            assertThat(keptThenUtilities(after, plan, mended.plan().placements()))
                    .as("%s of %s", plan, after)
                    .isEqualTo(best);
            changed += best.getFirst() < plan.size() ? 1 : 0;
        }
        System.out.printf("%d repairs of seed %d, %d with changes, %d impossible%n", ROUNDS, seed, changed, impossible);
        assertThat(changed).isGreaterThan(ROUNDS / 10);
    }

    private static List<Placement> somePlan(Instance instance, Random random) {
        List<List<Placement>> plans = new ArrayList<>();
        BruteForce.plans(instance, plans::add);
        return plans.isEmpty() ? List.of() : plans.get(random.nextInt(plans.size()));
    }

    /** Somebody drops out, and somebody else cannot take a paper any more. */
    private static List<Member> changed(Instance instance, Random random) {
        List<Member> members = new ArrayList<>(instance.members());
        if (members.size() > 1) {
            members.remove(random.nextInt(members.size()));
        }
        int some = random.nextInt(members.size());
        Member it = members.get(some);
        Set<String> conflicts = new HashSet<>(it.conflicts());
        conflicts.add(
                instance.papers().get(random.nextInt(instance.papers().size())).paper());
        members.set(
                some,
                new Member(
                        it.id(),
                        it.minLoad(),
                        it.maxLoad(),
                        it.credit(),
                        it.preferences(),
                        it.away(),
                        conflicts,
                        it.wished(),
                        it.unwished(),
                        Map.of()));
        return members;
    }

    private static @Nullable List<Integer> best(Instance instance, List<Placement> plan) {
        List<List<Integer>> best = new ArrayList<>();
        BruteForce.plans(instance, it -> {
            List<Integer> reached = keptThenUtilities(instance, plan, it);
            if (best.isEmpty() || BruteForce.compare(reached, best.getFirst()) > 0) {
                best.clear();
                best.add(reached);
            }
        });
        return best.isEmpty() ? null : best.getFirst();
    }

    private static List<Integer> keptThenUtilities(Instance instance, List<Placement> plan, List<Placement> mended) {
        List<Integer> reached = new ArrayList<>();
        reached.add((int) mended.stream().filter(plan::contains).count());
        reached.addAll(BruteForce.utilities(instance, mended));
        return reached;
    }
}
