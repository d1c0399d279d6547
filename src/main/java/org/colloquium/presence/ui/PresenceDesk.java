package org.colloquium.presence.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.live.Live;
import org.colloquium.presence.PresenceService;
import org.colloquium.presence.Present;
import org.springframework.stereotype.Component;

/** What the faces on a paper work with. */
@Component
record PresenceDesk(PresenceService presence, MemberService members, CurrentUser currentUser, Live live) {
    /** Members have the same colours everywhere. */
    Map<AccountId, Integer> colours(GroupDetails group, List<Present> present) {
        return present.isEmpty()
                ? Map.of()
                : members.of(group.id()).stream().collect(Collectors.toMap(Member::id, Member::colour));
    }
}
