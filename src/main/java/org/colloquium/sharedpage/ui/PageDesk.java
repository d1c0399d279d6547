package org.colloquium.sharedpage.ui;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.live.Live;
import org.colloquium.paper.PaperId;
import org.colloquium.sharedpage.CoEditing;
import org.colloquium.sharedpage.SharedPageService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the shared page on screen works with. */
@Component
record PageDesk(
        SharedPageService pages,
        CoEditing editing,
        MemberService members,
        CurrentUser currentUser,
        Live live,
        JsonMapper json,
        List<PageHelp> helps) {
    /** Members have the same colours everywhere; whoever left has that of nobody in particular. */
    static final int NO_MEMBER = 7;

    Map<AccountId, Integer> colours(GroupDetails group) {
        return members.of(group.id()).stream().collect(Collectors.toMap(Member::id, Member::colour));
    }

    /** Who else has the editor open, as the browser marks them in the text. */
    List<Other> others(GroupDetails group, PaperId paper, UUID seat) {
        Map<AccountId, Integer> colours = colours(group);
        AccountId me = currentUser.id();
        return editing.others(paper, seat).stream()
                .map(it -> new Other(
                        it.client(),
                        it.name(),
                        it.account().equals(me) ? 0 : colours.getOrDefault(it.account(), NO_MEMBER),
                        it.cursor()))
                .toList();
    }

    record Other(long client, String name, int colour, String cursor) {}
}
