package org.colloquium.assignment.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.assignment.propose.TestInstances.instance;
import static org.colloquium.assignment.propose.TestInstances.member;
import static org.colloquium.assignment.propose.TestInstances.paper;
import static org.colloquium.assignment.propose.TestInstances.propose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a plan says of itself can be checked, and holds. */
class WhyTest {
    private static final int ROUNDS = Boolean.getBoolean("colloquium.long") ? 5_000 : 300;

    @Test
    void noHandoverAndNoSwapIsFairerThanTheProposal() {
        Random random = new Random(12);
        int plans = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Instance instance = TestInstances.random(random);
            if (propose(instance) instanceof Answer.Proposal it) {
                plans++;
                assertThat(new Exchanges(instance).fairer(it.plan()))
                        .as("%s", instance)
                        .isEmpty();
                assertThat(Why.of(it.plan())).noneMatch(Why::fair);
            }
        }
        assertThat(plans).isGreaterThan(ROUNDS / 4);
    }

    /** Of any plan, the exchanges that keep the rules and are fairer are those that lead to fairer plans there are. */
    @Test
    void exchangesAreFairerExactlyWhenThePlanAfterThemIs() {
        Random random = new Random(13);
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Instance instance = TestInstances.random(random);
            List<Plan> plans = new ArrayList<>();
            BruteForce.plans(instance, it -> plans.add(new Plan(instance, it)));
            if (plans.isEmpty()) {
                continue;
            }
            Set<Set<Placement>> allowed =
                    plans.stream().map(it -> Set.copyOf(it.placements())).collect(Collectors.toSet());
            Plan plan = plans.get(random.nextInt(plans.size()));
            Exchanges exchanges = new Exchanges(instance);
            for (Member member : instance.members()) {
                for (Exchange it : exchanges.forThe(member, plan).toList()) {
                    Plan after = it.in(plan);
                    assertThat(exchanges.broken(it, plan).isEmpty())
                            .as("%s in %s of %s", it, plan.placements(), instance)
                            .isEqualTo(allowed.contains(Set.copyOf(after.placements())));
                    assertThat(exchanges.isFairer(it, plan))
                            .isEqualTo(BruteForce.compare(after.utilities(), plan.utilities()) > 0);
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(ROUNDS);
    }

    @Test
    void itIsSaidInWords() {
        Member ana = member("ana", Map.of("p1", Level.LOVE, "p2", Level.RATHER_NOT));
        Member ben = member("ben", Map.of("p1", Level.LOVE, "p2", Level.RATHER_NOT));
        Member eva = new Member(
                "eva", 0, null, 0, Map.of("p1", Level.LIKE), Set.of(), Set.of("p2"), Set.of(), Set.of(), Map.of());
        Instance instance = instance(List.of(ana, ben, eva), List.of(paper("p1"), paper("p2")));
        Plan plan = new Plan(
                instance, List.of(new Placement("ana", "p2", "presenter"), new Placement("ben", "p1", "presenter")));
        UnaryOperator<String> names =
                it -> Map.of("ana", "Ana", "ben", "Ben", "eva", "Eva", "p1", "“One”", "p2", "“Two”")
                        .getOrDefault(it, it);
        assertThat(Why.of(plan).stream().map(it -> it.words(names)))
                .containsExactly(
                        "Presenter of “Two” (rather not, costs 6): left with −6. Wished for, too: “One”."
                                + " It would be fairer to hand presenter of “Two” to Eva, but: Eva has a conflict of interest with “Two”."
                                + " Better for Ana would be to hand presenter of “Two” to Ben and take presenter of “One” for it;"
                                + " but that would leave Ben with −6.",
                        "Presenter of “One” (love, costs 1): left with −1."
                                + " Better for Ben would be to hand presenter of “One” to Eva;"
                                + " but that would leave Eva with −2.",
                        "Nothing this time. Wished for: “One”.");
        assertThat(Reasons.within(Duration.ofMinutes(1), plan)).isEqualTo(Reasons.of(plan, any -> {}));
    }

    @Test
    void whenTimeIsUpItSaysSoInsteadOfWhatStandsInTheWay() {
        Member ana = member("ana", Map.of("p1", Level.RATHER_NOT));
        Instance instance = instance(List.of(ana, member("ben")), List.of(paper("p1")));
        Plan plan = new Plan(instance, List.of(new Placement("ana", "p1", "presenter")));
        Reasons reasons = Reasons.within(Duration.ZERO, plan);
        assertThat(reasons.complete()).isFalse();
        assertThat(reasons.fairer()).isNull();
        assertThat(reasons.members().stream().map(it -> it.words(UnaryOperator.identity())))
                .containsExactly(
                        "Presenter of p1 (rather not, costs 6): left with −6."
                                + " Time was up before it was looked at what stands in the way of better.",
                        "Nothing this time. Time was up before it was looked at what stands in the way of better.");
    }

    /** As many turns and members as one request may have, which would take minutes. */
    @Test
    void veryManyEndInTime() {
        List<Member> members =
                IntStream.range(0, 200).mapToObj(it -> member("m" + it)).toList();
        List<Work> papers =
                IntStream.range(0, 500).mapToObj(it -> paper("p" + it)).toList();
        Plan plan = new Plan(
                instance(members, papers),
                papers.stream()
                        .map(it -> new Placement("m0", it.paper(), "presenter"))
                        .toList());
        long start = System.nanoTime();
        assertThat(Reasons.within(Duration.ofMillis(100), plan).members()).hasSize(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
