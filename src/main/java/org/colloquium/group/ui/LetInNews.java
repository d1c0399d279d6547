package org.colloquium.group.ui;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.HomeEntry;
import org.colloquium.group.GroupChanged;
import org.colloquium.group.GroupId;
import org.colloquium.group.LetIn;
import org.colloquium.group.MemberService;
import org.springframework.stereotype.Component;

/** On the home of a group: whom administrators of the server have let in, themselves above all. */
@Component
class LetInNews implements HomeEntry {
    private final MemberService members;

    LetInNews(MemberService members) {
        this.members = members;
    }

    @Override
    public List<Happening> happenings(GroupPlace group, Instant since, int most) {
        return members.letIn(new GroupId(group.id()), since, most).stream()
                .map(it -> happening(it, group))
                .toList();
    }

    private static Happening happening(LetIn it, GroupPlace group) {
        return new Happening(
                it.when(),
                it.by().value(),
                it.isJoining() ? "joined as administrator of" : "added, as administrator of the server,",
                it.isJoining() ? "the server" : it.name(),
                false,
                group.path("members"),
                null);
    }

    @Override
    public Set<String> follows(GroupPlace group) {
        return Set.of(GroupChanged.topic(new GroupId(group.id())).name());
    }
}
