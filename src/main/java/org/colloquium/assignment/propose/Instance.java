package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be proposed for.
 *
 * @param meetings in their order, when nobody shall have turns at two that follow each other; else empty
 * @param pinned turns that are given already
 * @param seed decides between plans that are equally good
 */
public record Instance(
        List<Member> members, List<Work> papers, List<String> meetings, List<Placement> pinned, long seed) {

    /** @throws InvalidInputException where something is named twice or does not exist, or a number cannot be */
    public Instance {
        members = List.copyOf(members);
        papers = List.copyOf(papers);
        meetings = List.copyOf(meetings);
        pinned = List.copyOf(pinned);
        Set<String> people =
                distinct("members", members.stream().map(Member::id).toList());
        Set<String> works = distinct("papers", papers.stream().map(Work::paper).toList());
        distinct("meetings", meetings);
        papers.forEach(Instance::check);
        members.forEach(it -> check(it, works));
        for (Placement pin : pinned) {
            require(people.contains(pin.member()), "pinned", "Nobody is called " + pin.member() + ".");
            require(
                    papers.stream()
                            .anyMatch(it ->
                                    it.paper().equals(pin.paper()) && it.roles().containsKey(pin.role())),
                    "pinned",
                    pin.paper() + " needs nobody in the role " + pin.role() + ".");
        }
        distinct("pinned", pinned);
    }

    /** The same with other members, such as after somebody has dropped out; turns pinned to who is gone go too. */
    public Instance with(List<Member> others) {
        Set<String> there = new HashSet<>(others.stream().map(Member::id).toList());
        return new Instance(
                others,
                papers,
                meetings,
                pinned.stream().filter(it -> there.contains(it.member())).toList(),
                seed);
    }

    /** The same with these turns given already. */
    public Instance pinning(List<Placement> given) {
        return new Instance(members, papers, meetings, given, seed);
    }

    /** How many turns there are in all. */
    public long turns() {
        return papers.stream()
                .flatMap(it -> it.roles().values().stream())
                .mapToLong(it -> it)
                .sum();
    }

    private static void check(Work work) {
        work.roles()
                .forEach((role, count) -> require(
                        !role.isBlank() && count >= 0,
                        "papers",
                        "A role has a name, and is needed by nobody or by some: " + work.paper() + "."));
    }

    private static void check(Member it, Set<String> papers) {
        Integer most = it.maxLoad();
        require(it.minLoad() >= 0, "members", "Nobody has fewer than 0 turns: " + it.id() + ".");
        require(
                most == null || most >= it.minLoad(),
                "members",
                it.id() + " would have at most fewer turns than at least.");
        require(
                Math.abs((long) it.credit()) <= MOST_CREDIT,
                "members",
                "Credit is between -" + MOST_CREDIT + " and " + MOST_CREDIT + ": " + it.id() + ".");
        require(
                it.held().values().stream().allMatch(times -> times >= 0 && times <= MOST_CREDIT),
                "members",
                "Nobody had a role fewer than 0 times: " + it.id() + ".");
        String unknown = unknown(it.preferences().keySet(), papers);
        require(unknown == null, "members", it.id() + " has a preference for an unknown paper: " + unknown + ".");
        unknown = unknown(it.conflicts(), papers);
        require(unknown == null, "members", it.id() + " has a conflict with an unknown paper: " + unknown + ".");
    }

    private static final int MOST_CREDIT = 1_000_000;

    private static @Nullable String unknown(Collection<String> named, Set<String> known) {
        return named.stream()
                .filter(it -> !known.contains(it))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static <T> Set<T> distinct(String field, List<T> named) {
        Set<T> distinct = new HashSet<>();
        for (T it : new ArrayList<>(named)) {
            require(distinct.add(it), field, "This stands there twice: " + it + ".");
        }
        return distinct;
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw new InvalidInputException(field, message);
        }
    }
}
