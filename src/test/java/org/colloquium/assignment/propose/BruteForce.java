package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tries every plan. Knows nothing of the code that it judges, but for the values. */
final class BruteForce {
    private final Instance instance;
    private final List<String[]> turns = new ArrayList<>(); // paper, role, one each
    private final List<Placement> given = new ArrayList<>();
    private final Consumer<List<Placement>> each;

    private BruteForce(Instance instance, Consumer<List<Placement>> each) {
        this.instance = instance;
        this.each = each;
        instance.papers()
                .forEach(work -> work.roles()
                        .forEach((role, count) ->
                                IntStream.range(0, count).forEach(it -> turns.add(new String[] {work.paper(), role}))));
    }

    /** Gives each plan that keeps all rules, once. */
    static void plans(Instance instance, Consumer<List<Placement>> each) {
        new BruteForce(instance, each).fill(0, 0);
    }

    /** The utilities of the fairest, the worst-off first; null when there is no plan. */
    static @Nullable List<Integer> fairest(Instance instance) {
        List<List<Integer>> best = new ArrayList<>();
        plans(instance, plan -> {
            List<Integer> utilities = utilities(instance, plan);
            if (best.isEmpty() || compare(utilities, best.getFirst()) > 0) {
                best.clear();
                best.add(utilities);
            }
        });
        return best.isEmpty() ? null : best.getFirst();
    }

    static List<Integer> utilities(Instance instance, List<Placement> plan) {
        return instance.members().stream()
                .map(member -> member.credit()
                        - plan.stream()
                                .filter(it -> it.member().equals(member.id()))
                                .mapToInt(it -> cost(member, it))
                                .sum())
                .sorted()
                .toList();
    }

    private static int cost(Member member, Placement turn) {
        int cost = switch (member.preferences().getOrDefault(turn.paper(), Level.NEUTRAL)) {
            case LOVE -> 1;
            case LIKE -> 2;
            case NEUTRAL -> 3;
            case RATHER_NOT, CANNOT -> 6;
        };
        return cost
                - (member.wished().contains(turn.role()) ? 1 : 0)
                + (member.unwished().contains(turn.role()) ? 1 : 0);
    }

    static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = Integer.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void fill(int turn, int from) {
        if (turn == turns.size()) {
            if (keepsTheRest()) {
                each.accept(List.copyOf(given));
            }
            return;
        }
        String paper = turns.get(turn)[0];
        String role = turns.get(turn)[1];
        boolean nextIsAlike =
                turn + 1 < turns.size() && turns.get(turn + 1)[0].equals(paper) && turns.get(turn + 1)[1].equals(role);
        for (int i = from; i < instance.members().size(); i++) {
            Member member = instance.members().get(i);
            if (may(member, paper)) {
                given.add(new Placement(member.id(), paper, role));
                fill(turn + 1, nextIsAlike ? i + 1 : 0);
                given.removeLast();
            }
        }
    }

    private boolean may(Member member, String paper) {
        String meeting = instance.papers().stream()
                .filter(it -> it.paper().equals(paper))
                .findFirst()
                .orElseThrow()
                .meeting();
        return member.preferences().get(paper) != Level.CANNOT
                && !member.conflicts().contains(paper)
                && (meeting == null || !member.away().contains(meeting))
                && given.stream()
                        .noneMatch(it ->
                                it.member().equals(member.id()) && it.paper().equals(paper));
    }

    private boolean keepsTheRest() {
        return given.containsAll(instance.pinned())
                && instance.members().stream().allMatch(it -> load(it) && restsBetween(it))
                && instance.members().stream()
                        .flatMap(it -> it.held().keySet().stream())
                        .distinct()
                        .allMatch(this::goesRound);
    }

    private boolean load(Member member) {
        long load = given.stream().filter(it -> it.member().equals(member.id())).count();
        return load >= member.minLoad() && (member.maxLoad() == null || load <= member.maxLoad());
    }

    private boolean restsBetween(Member member) {
        Map<String, String> meetings = new HashMap<>();
        instance.papers().forEach(it -> meetings.put(it.paper(), it.meeting()));
        Set<Integer> busy = new HashSet<>();
        given.stream()
                .filter(it -> it.member().equals(member.id()))
                .map(it -> instance.meetings().indexOf(String.valueOf(meetings.get(it.paper()))))
                .filter(it -> it >= 0)
                .forEach(busy::add);
        return busy.stream().noneMatch(it -> busy.contains(it + 1));
    }

    private boolean goesRound(String role) {
        List<Member> round = instance.members().stream()
                .filter(it -> it.held().containsKey(role))
                .toList();
        int least = round.stream()
                .mapToInt(it -> it.held().getOrDefault(role, 0) + taken(it, role))
                .min()
                .orElseThrow();
        return round.stream()
                .allMatch(it -> taken(it, role) == 0 || it.held().getOrDefault(role, 0) + taken(it, role) <= least + 1);
    }

    private int taken(Member member, String role) {
        return (int) given.stream()
                .filter(it -> it.member().equals(member.id()) && it.role().equals(role))
                .count();
    }
}
