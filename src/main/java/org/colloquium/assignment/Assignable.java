package org.colloquium.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.GroupId;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks whom and what an organiser names; what is another group's is as unknown as what never was. */
@Component
class Assignable {
    private final MemberService members;
    private final PaperTitles papers;
    private final MeetingService meetings;

    Assignable(MemberService members, PaperTitles papers, MeetingService meetings) {
        this.members = members;
        this.papers = papers;
        this.meetings = meetings;
    }

    void papers(GroupId group, Collection<PaperId> ids) {
        if (papers.of(group, ids).size() < ids.size()) {
            throw new InvalidInputException("paper", "This paper is not in the group's library.");
        }
    }

    void meeting(GroupId group, @Nullable MeetingId id) {
        if (id != null && meetings.of(group, List.of(id)).isEmpty()) {
            throw new InvalidInputException("meeting", "This is no meeting of the group.");
        }
    }

    /** @return the group's members */
    Map<AccountId, Member> members(GroupId group, Collection<AccountId> ids) {
        Map<AccountId, Member> known =
                members.of(group).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        for (AccountId id : ids) {
            Member member = known.get(id);
            if (member == null) {
                throw new InvalidInputException("member", "This person is not a member of the group.");
            }
            if (member.role() == Role.GUEST) {
                throw new InvalidInputException(
                        "member", member.name() + " is a guest. Guests read along and take no assignments.");
            }
        }
        return known;
    }
}
