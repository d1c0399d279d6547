package org.colloquium.group.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.HomeEntry;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupChanged;
import org.colloquium.group.GroupId;
import org.colloquium.group.MemberService;

/** On the home of a group of one: the last step of setting it up. */
@org.springframework.stereotype.Component
class Alone implements HomeEntry {
    private final MemberService members;

    Alone(MemberService members) {
        this.members = members;
    }

    @Override
    public Optional<Component> margin(GroupPlace group) {
        if (members.of(new GroupId(group.id())).size() > 1) {
            return Optional.empty();
        }
        return Optional.of(Parts.section(
                "People",
                new Paragraph("You are alone here so far."),
                Parts.classed(
                        "acts",
                        Parts.button("Invite people", () -> UI.getCurrent().navigate(group.path("members"))))));
    }

    @Override
    public Set<String> follows(GroupPlace group) {
        return Set.of(GroupChanged.topic(new GroupId(group.id())).name());
    }

    @Override
    public int order() {
        return 90;
    }
}
