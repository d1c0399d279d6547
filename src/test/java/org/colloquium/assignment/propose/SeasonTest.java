package org.colloquium.assignment.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Proposals after each other, each carrying over what the one before left: roles go round, and luck evens out. Of many
 * random groups with {@code -Dcolloquium.long=true}.
 */
class SeasonTest {
    private static final int GROUPS = Boolean.getBoolean("colloquium.long") ? 600 : 40;
    private static final int PROPOSALS = 12;
    private static final String ROLE = "presenter";
    private static final int DEAREST = 7; // a paper that one would rather not have, in a role one does not like
    private static final int WORST_START = 30;

    private final long seed = Long.getLong("colloquium.seed", 14);
    private final Random random = new Random(seed);

    /** What members carry from one proposal to the next. */
    private record Carried(Map<String, Integer> credit, Map<String, Integer> held) {
        static Carried nothing(int members) {
            Carried nothing = new Carried(new HashMap<>(), new HashMap<>());
            names(members).forEach(nothing::enter);
            return nothing;
        }

        void enter(String member) {
            credit.put(member, 0);
            held.put(
                    member,
                    held.values().stream()
                            .filter(it -> it > 0)
                            .min(Integer::compare)
                            .orElse(0));
        }

        void leave(String member) {
            credit.remove(member);
            held.remove(member);
        }

        void take(Plan plan) {
            List<Integer> all = plan.utilities();
            int middle = all.get((all.size() - 1) / 2);
            plan.instance().members().forEach(it -> credit.put(it.id(), plan.utility(it) - middle));
            plan.placements().stream()
                    .filter(it -> it.role().equals(ROLE))
                    .forEach(it -> held.merge(it.member(), 1, Integer::sum));
        }

        int spread(Map<String, Integer> of) {
            return of.values().stream().max(Integer::compare).orElse(0)
                    - of.values().stream().min(Integer::compare).orElse(0);
        }

        /** How many turns would bring all to one below whoever had the role most. */
        int missing() {
            int most = held.values().stream().max(Integer::compare).orElse(0);
            return held.values().stream()
                    .mapToInt(it -> Math.max(0, most - 1 - it))
                    .sum();
        }
    }

    /** As long as the rules can be kept, nobody is two turns ahead, whoever comes and goes. */
    @Test
    void nobodyHasARoleAgainBeforeEverybodyHadIt() {
        int kept = 0;
        int impossible = 0;
        int widest = 0;
        for (int group = 0; group < GROUPS; group++) {
            int newest = 2 + random.nextInt(4);
            Carried carried = Carried.nothing(newest);
            for (int i = 0; i < PROPOSALS; i++) {
                Instance instance = limited(carried, true);
                if (TestInstances.propose(instance) instanceof Answer.Proposal it) {
                    kept++;
                    int least = least(carried.held());
                    carried.take(it.plan());
                    assertThat(it.proved()).isTrue();
                    assertThat(carried.spread(carried.held()))
                            .as("%s", instance)
                            .isLessThanOrEqualTo(1);
                    assertThat(least(carried.held())).isGreaterThanOrEqualTo(least);
                    widest = Math.max(widest, carried.spread(carried.held()));
                } else {
                    impossible++;
                    assertThat(BruteForce.fairest(instance)).isNull();
                }
                if (random.nextInt(4) == 0) {
                    carried.enter("m" + newest++);
                } else if (random.nextInt(5) == 0 && carried.held().size() > 2) {
                    carried.leave(carried.held().keySet().stream()
                            .sorted()
                            .findFirst()
                            .orElseThrow());
                }
            }
        }
        System.out.printf(
                "%d groups of seed %d, %d proposals in which a role goes round, %d impossible%n",
                GROUPS, seed, kept, impossible);
        assertThat(widest).isEqualTo(1);
        assertThat(kept).isGreaterThan(impossible);
    }

    /** Where it had to be let go for once, each later turn goes to who is behind, until nobody is. */
    @Test
    void whoIsBehindCatchesUpFirst() {
        int behind = 0;
        for (int group = 0; group < GROUPS; group++) {
            Carried carried = Carried.nothing(2 + random.nextInt(4));
            carried.held().replaceAll((member, none) -> random.nextInt(4));
            for (int i = 0; i < PROPOSALS; i++) {
                Instance instance = limited(carried, true);
                if (TestInstances.propose(instance) instanceof Answer.Proposal it) {
                    int before = carried.missing();
                    carried.take(it.plan());
                    int gap = carried.spread(carried.held());
                    if (gap > 1) {
                        behind++;
                        assertThat(carried.missing()).isEqualTo(before - turns(it.plan()));
                    }
                }
            }
        }
        System.out.printf("%d proposals of seed %d in which somebody stays behind%n", behind, seed);
        assertThat(behind).isGreaterThan(GROUPS / 10);
    }

    /**
     * Where everybody may take any turn, nobody is ever further from anybody than the dearest turn, whatever their tastes;
     * where somebody was, each turn that costs brings them nearer.
     */
    @Test
    void luckStaysTogetherAndComesTogether() {
        int widest = 0;
        int apart = 0;
        for (int group = 0; group < GROUPS; group++) {
            Carried carried = Carried.nothing(2 + random.nextInt(6));
            boolean apartAtFirst = random.nextInt(3) == 0;
            if (apartAtFirst) {
                carried.credit().replaceAll((member, none) -> random.nextInt(WORST_START));
            }
            Map<String, Level> tastes = new HashMap<>();
            carried.credit().keySet().forEach(it -> tastes.put(it, level()));
            for (int i = 0; i < PROPOSALS; i++) {
                Instance instance = free(carried, tastes);
                int before = carried.spread(carried.credit());
                int distance = distance(carried.credit());
                Plan plan = ((Answer.Proposal) TestInstances.propose(instance)).plan();
                carried.take(plan);
                int after = carried.spread(carried.credit());
                assertThat(after).as("%s", instance).isLessThanOrEqualTo(Math.max(before, DEAREST));
                if (after > DEAREST) {
                    apart++;
                    assertThat(distance(carried.credit())).isLessThanOrEqualTo(distance - costs(plan));
                } else {
                    widest = Math.max(widest, after);
                }
                assertThat(apartAtFirst || after <= DEAREST).isTrue();
            }
        }
        System.out.printf(
                "%d groups of seed %d, %d proposals each: luck at most %d apart, %d proposals on the way there%n",
                GROUPS, seed, PROPOSALS, widest, apart);
        assertThat(widest).isGreaterThan(3);
        assertThat(apart).isPositive();
    }

    /** With rules of every kind: what keeps somebody worse off is never a turn that a luckier one could take over. */
    @Test
    void nobodyLuckierThanTheDearestTurnMayTakeOneOver() {
        int pairs = 0;
        for (int group = 0; group < GROUPS; group++) {
            Carried carried = Carried.nothing(2 + random.nextInt(4));
            for (int i = 0; i < PROPOSALS; i++) {
                Instance instance = limited(carried, random.nextBoolean());
                if (TestInstances.propose(instance) instanceof Answer.Proposal it) {
                    pairs += handovers(it.plan());
                    carried.take(it.plan());
                }
            }
        }
        System.out.printf("%d handovers of seed %d that the rules allow%n", pairs, seed);
        assertThat(pairs).isGreaterThan(GROUPS);
    }

    private static int handovers(Plan plan) {
        Exchanges exchanges = new Exchanges(plan.instance());
        int allowed = 0;
        for (Member giver : plan.instance().members()) {
            for (Placement turn : plan.of(giver.id())) {
                for (Member taker : plan.instance().members()) {
                    Exchange it = new Exchange(turn, taker.id(), null);
                    int cost = taker.cost(turn.paper(), turn.role());
                    if (taker != giver
                            && giver.cost(turn.paper(), turn.role()) > 0
                            && exchanges.broken(it, plan).isEmpty()) {
                        allowed++;
                        assertThat(plan.utility(taker) - plan.utility(giver)).isLessThanOrEqualTo(cost);
                    }
                }
            }
        }
        return allowed;
    }

    /** One place on each paper, and all may take it. */
    private Instance free(Carried carried, Map<String, Level> tastes) {
        List<Work> papers = papers(1);
        List<Member> members = new ArrayList<>();
        for (String id : carried.credit().keySet().stream().sorted().toList()) {
            Map<String, Level> levels = new HashMap<>();
            papers.forEach(it ->
                    levels.put(it.paper(), random.nextInt(3) == 0 ? level() : tastes.getOrDefault(id, Level.NEUTRAL)));
            members.add(new Member(
                    id,
                    0,
                    null,
                    carried.credit().getOrDefault(id, 0),
                    levels,
                    Set.of(),
                    Set.of(),
                    random.nextInt(5) == 0 ? Set.of(ROLE) : Set.of(),
                    random.nextInt(9) == 0 ? Set.of(ROLE) : Set.of(),
                    Map.of()));
        }
        return new Instance(members, papers, List.of(), List.of(), random.nextLong());
    }

    /** Some cannot, some take no more than so much, and the role goes round. */
    private Instance limited(Carried carried, boolean round) {
        List<Work> papers = papers(1 + random.nextInt(2));
        List<Member> members = new ArrayList<>();
        for (String id : carried.credit().keySet().stream().sorted().toList()) {
            Map<String, Level> levels = new HashMap<>();
            papers.forEach(it -> levels.put(it.paper(), random.nextInt(8) == 0 ? Level.CANNOT : level()));
            members.add(new Member(
                    id,
                    0,
                    random.nextInt(5) == 0 ? 2 : null,
                    carried.credit().getOrDefault(id, 0),
                    levels,
                    Set.of(),
                    random.nextInt(9) == 0 ? Set.of(papers.getFirst().paper()) : Set.of(),
                    random.nextInt(5) == 0 ? Set.of(ROLE) : Set.of(),
                    Set.of(),
                    round ? Map.of(ROLE, carried.held().getOrDefault(id, 0)) : Map.of()));
        }
        return new Instance(members, papers, List.of(), List.of(), random.nextLong());
    }

    private List<Work> papers(int roles) {
        Map<String, Integer> needed = roles == 1 ? Map.of(ROLE, 1) : Map.of(ROLE, 1, "scribe", 1);
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(it -> new Work("p" + it, null, needed))
                .toList();
    }

    private Level level() {
        return Level.values()[random.nextInt(4)];
    }

    private static List<String> names(int members) {
        return IntStream.range(0, members).mapToObj(it -> "m" + it).toList();
    }

    private static int least(Map<String, Integer> of) {
        return of.values().stream().min(Integer::compare).orElse(0);
    }

    /** How far all are above the worst-off, together. */
    private static int distance(Map<String, Integer> credit) {
        int least = least(credit);
        return credit.values().stream().mapToInt(it -> it - least).sum();
    }

    private static int turns(Plan plan) {
        return (int)
                plan.placements().stream().filter(it -> it.role().equals(ROLE)).count();
    }

    private static int costs(Plan plan) {
        return plan.instance().members().stream()
                .mapToInt(it -> it.credit() - plan.utility(it))
                .sum();
    }
}
