package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who takes which turns, and how well off that leaves each. */
public final class Plan {
    private final Instance instance;
    private final Map<String, List<Placement>> byMember = new HashMap<>();
    private final List<Placement> placements;

    /** @param placements in any order; they come out in the order of papers, roles and members */
    public Plan(Instance instance, Collection<Placement> placements) {
        this.instance = instance;
        Map<String, Integer> order = new HashMap<>();
        instance.papers().forEach(work -> {
            order.put(work.paper(), order.size());
            work.roles().keySet().forEach(role -> order.put(key(work.paper(), role), order.size()));
        });
        instance.members().forEach(it -> order.put(key(it.id(), ""), order.size()));
        this.placements = placements.stream()
                .sorted(Comparator.comparing((Placement it) -> order.getOrDefault(key(it.paper(), it.role()), 0))
                        .thenComparing(it -> order.getOrDefault(key(it.member(), ""), 0)))
                .toList();
        this.placements.forEach(it -> byMember.computeIfAbsent(it.member(), member -> new ArrayList<>())
                .add(it));
    }

    private static String key(String one, String other) {
        return one + "\0" + other;
    }

    public Instance instance() {
        return instance;
    }

    public List<Placement> placements() {
        return placements;
    }

    /** The turns of a member. */
    public List<Placement> of(String member) {
        return List.copyOf(byMember.getOrDefault(member, List.of()));
    }

    /** What a member carries over and, less the costs of their turns, is left with. */
    public int utility(Member member) {
        return utility(member, byMember.getOrDefault(member.id(), List.of()));
    }

    static int utility(Member member, List<Placement> turns) {
        return member.credit()
                - turns.stream()
                        .mapToInt(it -> member.cost(it.paper(), it.role()))
                        .sum();
    }

    /** The utilities of all, the worst-off first: the better plan has the higher number where two first differ. */
    public List<Integer> utilities() {
        return instance.members().stream().map(this::utility).sorted().toList();
    }

    public long total() {
        return instance.members().stream().mapToLong(this::utility).sum();
    }
}
