package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All rules of an instance, each of which could be loosened by itself. */
public final class Rules {
    private final Instance instance;
    private final Map<String, Set<String>> papersAt;
    private final List<Rule> rules = new ArrayList<>();

    private Rules(Instance instance) {
        this.instance = instance;
        papersAt = instance.papers().stream()
                .filter(it -> it.meeting() != null)
                .collect(Collectors.groupingBy(
                        it -> String.valueOf(it.meeting()), Collectors.mapping(Work::paper, Collectors.toSet())));
    }

    /** In the order of papers, then of members. */
    public static List<Rule> of(Instance instance) {
        Rules rules = new Rules(instance);
        rules.papers();
        rules.rotation();
        instance.members().forEach(rules::member);
        instance.pinned().forEach(it -> rules.rules.add(new Rule.Pinned(it)));
        return List.copyOf(rules.rules);
    }

    private void papers() {
        for (Work work : instance.papers()) {
            work.roles().forEach((role, count) -> rules.add(new Rule.Filled(work.paper(), role, count)));
            if (work.roles().size() > 1) {
                rules.add(new Rule.OneRole(work.paper()));
            }
        }
    }

    private void rotation() {
        Set<String> round = new TreeSet<>();
        instance.members().forEach(it -> round.addAll(it.held().keySet()));
        round.forEach(it -> rules.add(new Rule.Rotates(it)));
    }

    private void member(Member member) {
        String id = member.id();
        Integer most = member.maxLoad();
        if (member.minLoad() > 0) {
            rules.add(new Rule.AtLeast(id, member.minLoad()));
        }
        if (most != null) {
            rules.add(new Rule.AtMost(id, most));
        }
        for (Work work : instance.papers()) {
            if (member.level(work.paper()) == Level.CANNOT) {
                rules.add(new Rule.Cannot(id, work.paper()));
            }
            if (member.conflicts().contains(work.paper())) {
                rules.add(new Rule.Conflict(id, work.paper()));
            }
        }
        new TreeSet<>(member.away()).forEach(it -> {
            if (papersAt.containsKey(it)) {
                rules.add(new Rule.Away(id, it, papersAt.getOrDefault(it, Set.of())));
            }
        });
        List<String> meetings = instance.meetings();
        for (int i = 1; i < meetings.size(); i++) {
            Set<String> papers = papersAt.getOrDefault(meetings.get(i - 1), Set.of());
            Set<String> next = papersAt.getOrDefault(meetings.get(i), Set.of());
            if (!papers.isEmpty() && !next.isEmpty()) {
                rules.add(new Rule.NotRunning(id, meetings.get(i - 1), papers, meetings.get(i), next));
            }
        }
    }
}
