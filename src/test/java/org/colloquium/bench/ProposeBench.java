package org.colloquium.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colloquium.assignment.propose.Answer;
import org.colloquium.assignment.propose.Instance;
import org.colloquium.assignment.propose.Level;
import org.colloquium.assignment.propose.Limits;
import org.colloquium.assignment.propose.Member;
import org.colloquium.assignment.propose.Plan;
import org.colloquium.assignment.propose.Proposer;
import org.colloquium.assignment.propose.Work;
import org.jspecify.annotations.Nullable;

/**
 * Proposals: for a season of a group with rules of every kind, and one role on each of many papers for a thousand members,
 * beside OR-Tools' flow of least cost on the same, which knows nothing of fairness: it only makes the total as high as it
 * can be. So the gap to its total bounds how much higher that of the fairest plan could be; the worst-off at best are those
 * of utilities that no plan is fairer than, which need not be reached.
 */
final class ProposeBench {
    private static final int SEASONS = 5;
    private static final int MEMBERS = 1_000;
    private static final int ROUNDS = 3;
    private static final Limits LIMITS = new Limits(60, Duration.ofMinutes(2));

    void run(int papers) {
        Loader.loadNativeLibraries();
        Table seasons = Table.of(
                "50 members, 20 papers, 4 roles, 12 meetings",
                "seconds",
                "CPU seconds",
                "proved",
                "worst-off",
                "total");
        for (int seed = 1; seed <= SEASONS; seed++) {
            season(seasons, seed);
        }
        for (int said : new int[] {papers / 20, papers / 80}) {
            many(papers, said);
        }
        many(MEMBERS, 3, 0);
        System.out.println(
                "HotCRP, measured on two cores with 1,000 × 1,000, three each, no preferences: 54 s, 521 MB");
    }

    private static void season(Table table, int seed) {
        Measured<Answer> found =
                measure(() -> new Proposer(season(new Random(seed), seed), LIMITS, it -> {}).propose());
        if (found.what() instanceof Answer.Proposal it) {
            table.line(
                    "seed " + seed,
                    Table.number(found.seconds()),
                    Table.number(found.work()),
                    it.proved() ? "yes" : "no",
                    it.plan().utilities().getFirst().toString(),
                    Long.toString(it.plan().total()));
        } else {
            table.line("seed " + seed + ": " + found.what().getClass().getSimpleName());
        }
    }

    private static void many(int papers, int said) {
        many(papers, 1, said);
    }

    /** @param said of how many papers each member says something */
    private static void many(int papers, int count, int said) {
        Table table = Table.of(
                MEMBERS + " × " + papers + ", " + count + " each, " + said + " preferences a member",
                "seconds",
                "heap MB",
                "worst-off",
                "at best",
                "total",
                "gap",
                "proved",
                "times");
        for (int round = 1; round <= ROUNDS; round++) {
            Instance instance = many(new Random(round), papers, count, said);
            Measured<Long> flow = measure(() -> -cost(instance));
            long highest = flow.what()
                    + instance.members().stream().mapToLong(Member::credit).sum();
            table.line(
                    "OR-Tools' flow",
                    Table.number(flow.seconds()),
                    Table.number(flow.megabytes()),
                    "",
                    "",
                    Long.toString(highest));
            Measured<Answer> ours = measure(() -> new Proposer(instance, LIMITS, it -> {}).propose());
            if (ours.what() instanceof Answer.Proposal it) {
                Plan plan = it.plan();
                table.line(
                        "Proposal",
                        Table.number(ours.seconds()),
                        Table.number(ours.megabytes()),
                        plan.utilities().getFirst().toString(),
                        Proposer.bound(instance).getFirst().toString(),
                        Long.toString(plan.total()),
                        Long.toString(highest - plan.total()),
                        it.proved() ? "yes" : " for " + proved(instance, plan),
                        Table.number(ours.seconds() / flow.seconds()));
            }
        }
    }

    /** Of how many members it is sure that they are as well off as in the fairest plan: the worst-off, as far as the bound. */
    private static int proved(Instance instance, Plan plan) {
        List<Integer> bound = Proposer.bound(instance);
        List<Integer> reached = plan.utilities();
        return (int) IntStream.range(0, bound.size())
                .takeWhile(it -> bound.get(it).equals(reached.get(it)))
                .count();
    }

    /** What the turns cost at least, by OR-Tools' flow of least cost. */
    private static long cost(Instance instance) {
        MinCostFlow flow = new MinCostFlow();
        List<Member> members = instance.members();
        List<Work> papers = instance.papers();
        int source = members.size() + papers.size();
        int turns = 0;
        for (int j = 0; j < papers.size(); j++) {
            Work paper = papers.get(j);
            int count = paper.roles().values().iterator().next();
            String role = paper.roles().keySet().iterator().next();
            turns += count;
            flow.addArcWithCapacityAndUnitCost(source, members.size() + j, count, 0);
            for (int i = 0; i < members.size(); i++) {
                if (members.get(i).level(paper.paper()) != Level.CANNOT) {
                    flow.addArcWithCapacityAndUnitCost(
                            members.size() + j, i, 1, members.get(i).cost(paper.paper(), role));
                }
            }
        }
        for (int i = 0; i < members.size(); i++) {
            flow.addArcWithCapacityAndUnitCost(i, source + 1, papers.size(), 0);
        }
        flow.setNodeSupply(source, turns);
        flow.setNodeSupply(source + 1, -turns);
        if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("No flow");
        }
        return flow.getOptimalCost();
    }

    private static Instance many(Random random, int papers, int count, int said) {
        List<Work> works = IntStream.range(0, papers)
                .mapToObj(it -> new Work("p" + it, null, Map.of("presenter", count)))
                .toList();
        List<Member> members = IntStream.range(0, MEMBERS)
                .mapToObj(it -> {
                    Map<String, Level> levels = new HashMap<>();
                    for (int i = 0; i < said; i++) {
                        levels.put("p" + random.nextInt(papers), level(random));
                    }
                    return member("m" + it, random, null, levels, Set.of(), Set.of(), Map.of());
                })
                .toList();
        return new Instance(members, works, List.of(), List.of(), 0);
    }

    private static Instance season(Random random, long seed) {
        List<String> roles = List.of("presenter", "discussant", "scribe", "skeptic");
        List<String> meetings =
                IntStream.range(0, 12).mapToObj(it -> "week " + it).toList();
        List<Work> works = IntStream.range(0, 20)
                .mapToObj(it -> new Work(
                        "p" + it,
                        meetings.get(it * 12 / 20),
                        roles.stream()
                                .collect(Collectors.toMap(role -> role, role -> 1, Integer::sum, LinkedHashMap::new))))
                .toList();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Map<String, Level> levels = new HashMap<>();
            works.stream().filter(it -> random.nextInt(10) < 7).forEach(it -> levels.put(it.paper(), level(random)));
            Set<String> away = new HashSet<>();
            meetings.stream().filter(it -> random.nextInt(8) == 0).forEach(away::add);
            Integer most = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : null;
            Set<String> wished = random.nextInt(4) == 0 ? Set.of(roles.get(random.nextInt(4))) : Set.of();
            Map<String, Integer> held = Map.of(roles.get(0), random.nextInt(2), roles.get(1), random.nextInt(2));
            members.add(member("m" + i, random, most, levels, away, wished, held));
        }
        return new Instance(members, works, meetings, List.of(), seed);
    }

    /** Who carries some luck over: nobody is more than 7 apart. */
    private static Member member(
            String id,
            Random random,
            @Nullable Integer most,
            Map<String, Level> levels,
            Set<String> away,
            Set<String> wished,
            Map<String, Integer> held) {
        return new Member(id, 0, most, random.nextInt(8) - 3, levels, away, Set.of(), wished, Set.of(), held);
    }

    /** One in ten cannot; of the others a quarter love it. */
    private static Level level(Random random) {
        return Stream.of(Level.LOVE, Level.LOVE, Level.LIKE, Level.LIKE, Level.LIKE, Level.NEUTRAL, Level.NEUTRAL)
                .skip(random.nextInt(7))
                .findFirst()
                .filter(it -> random.nextInt(10) < 7)
                .orElseGet(() -> random.nextInt(3) == 0 ? Level.CANNOT : Level.RATHER_NOT);
    }

    private record Measured<T>(T what, double seconds, double work, double megabytes) {}

    private static <T> Measured<T> measure(Supplier<T> work) {
        try (Peak peak = Peak.watch()) {
            long start = System.nanoTime();
            long busy = cpu();
            T what = work.get();
            return new Measured<>(what, (System.nanoTime() - start) / 1e9, (cpu() - busy) / 1e9, peak.megabytes());
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
