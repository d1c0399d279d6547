package org.colloquium.assignment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.People;
import org.colloquium.account.Person;
import org.colloquium.group.GroupId;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.springframework.stereotype.Component;

/** Names those who are or were assigned, with the colours they have everywhere. */
@Component
class Assignees {
    private static final int COLOURS = 7;

    private final MemberService members;
    private final People people;
    private final CurrentUser currentUser;

    Assignees(MemberService members, People people, CurrentUser currentUser) {
        this.members = members;
        this.people = people;
        this.currentUser = currentUser;
    }

    /** The members in their order, then those of {@code others} who have left. */
    Map<AccountId, Assignee> of(GroupId group, Collection<AccountId> others) {
        List<Member> present = members.of(group);
        Map<String, Long> firstNames =
                present.stream().collect(Collectors.groupingBy(it -> first(it.name()), Collectors.counting()));
        Map<AccountId, Assignee> known = new LinkedHashMap<>();
        present.forEach(it -> known.put(it.id(), assignee(it, firstNames)));
        List<AccountId> left =
                others.stream().filter(it -> !known.containsKey(it)).toList();
        if (!left.isEmpty()) {
            people.named(left).values().forEach(it -> known.put(it.id(), gone(it)));
        }
        return known;
    }

    private Assignee assignee(Member member, Map<String, Long> firstNames) {
        boolean clear = firstNames.getOrDefault(first(member.name()), 0L) == 1;
        int colour = member.id().equals(currentUser.id()) ? 0 : member.colour();
        return new Assignee(
                member.id(),
                member.name(),
                clear ? first(member.name()) : member.name(),
                colour,
                true,
                member.role() != Role.GUEST);
    }

    private static Assignee gone(Person person) {
        int colour = 1 + Math.floorMod(person.id().hashCode(), COLOURS);
        return new Assignee(person.id(), person.name(), person.name(), colour, false, false);
    }

    private static String first(String name) {
        return name.strip().split("\\s+", 2)[0];
    }
}
