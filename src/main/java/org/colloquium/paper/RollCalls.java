package org.colloquium.paper;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.springframework.stereotype.Component;

/** Calls the roll on papers; guests mark nothing and are not called. */
@Component
class RollCalls {
    private final MemberService members;
    private final PaperStates states;

    RollCalls(MemberService members, PaperStates states) {
        this.members = members;
        this.states = states;
    }

    /** One for each of these papers, in two queries. */
    Map<PaperId, RollCall> of(GroupId group, Collection<PaperId> papers, AccountId me) {
        List<Member> readers = members.of(group).stream()
                .filter(it -> it.role().atLeast(Role.MEMBER))
                .toList();
        Map<PaperId, Map<AccountId, Reading>> readings = states.readings(papers);
        Map<PaperId, RollCall> calls = new HashMap<>();
        papers.forEach(it -> calls.put(it, call(readers, readings.getOrDefault(it, Map.of()), me)));
        return calls;
    }

    private static RollCall call(List<Member> readers, Map<AccountId, Reading> readings, AccountId me) {
        return new RollCall(readers.stream()
                .map(it -> new RollCall.Mark(
                        it.id(),
                        it.name(),
                        readings.getOrDefault(it.id(), Reading.UNREAD),
                        it.id().equals(me)))
                .toList());
    }
}
