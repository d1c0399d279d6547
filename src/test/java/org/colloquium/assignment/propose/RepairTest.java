package org.colloquium.assignment.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

    /** Whoever had a role does not get it again for a gap before others had it, if as few changes can be without. */
    @Test
    void ofThePlansThatChangeLeastItIsOneInWhichRolesGoRound() {
        long seed = Long.getLong("colloquium.seed", 11);
        Random random = new Random(seed);
        int round = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Instance before;
            List<Placement> plan;
            do {
                before = TestInstances.random(random);
                plan = somePlan(before, random);
            } while (plan.isEmpty()
                    || before.members().stream().allMatch(it -> it.held().isEmpty()));
            Instance after = before.with(changed(before, random));
            List<Integer> best = new ArrayList<>();
            List<Placement> kept = plan;
            BruteForce.plans(free(after), it -> {
                List<Integer> reached = keptThenRoundThenUtilities(after, kept, it);
                if (best.isEmpty() || BruteForce.compare(reached, best) > 0) {
                    best.clear();
                    best.addAll(reached);
                }
            });
            if (new Proposer(after, TestInstances.AMPLE, it -> {}).mend(plan) instanceof Answer.Proposal it) {
                assertThat(it.proved()).isTrue();
                assertThat(keptThenRoundThenUtilities(after, plan, it.plan().placements()))
                        .as("%s of %s", plan, after)
                        .isEqualTo(best);
                round += best.get(1) < 0 ? 0 : 1;
            } else {
                assertThat(best).isEmpty();
            }
        }
        System.out.printf("%d repairs of seed %d, in %d of them all roles go round%n", ROUNDS, seed, round);
        assertThat(round).isBetween(ROUNDS / 10, ROUNDS - ROUNDS / 10);
    }

    private static Instance free(Instance instance) {
        return instance.with(instance.members().stream()
                .map(it -> new Member(
                        it.id(),
                        it.minLoad(),
                        it.maxLoad(),
                        it.credit(),
                        it.preferences(),
                        it.away(),
                        it.conflicts(),
                        it.wished(),
                        it.unwished(),
                        Map.of()))
                .toList());
    }

    private static List<Integer> keptThenRoundThenUtilities(
            Instance instance, List<Placement> plan, List<Placement> mended) {
        List<Integer> reached = keptThenUtilities(instance, plan, mended);
        reached.add(1, -ahead(instance, mended));
        return reached;
    }

    private static int ahead(Instance instance, List<Placement> plan) {
        int ahead = 0;
        for (String role : instance.members().stream()
                .flatMap(it -> it.held().keySet().stream())
                .distinct()
                .toList()) {
            Map<String, Integer> times = new HashMap<>();
            instance.members().stream()
                    .filter(it -> it.held().containsKey(role))
                    .forEach(it -> times.put(it.id(), it.held().getOrDefault(role, 0)));
            List<Placement> turns = plan.stream()
                    .filter(it -> it.role().equals(role) && times.containsKey(it.member()))
                    .toList();
            turns.forEach(it -> times.merge(it.member(), 1, Integer::sum));
            int least = Collections.min(times.values());
            ahead += (int) turns.stream()
                    .map(Placement::member)
                    .distinct()
                    .filter(it -> times.getOrDefault(it, 0) > least + 1)
                    .count();
        }
        return ahead;
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
