package org.colloquium.group.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.Invitee;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;

/** Invitations that nobody has followed yet. */
class WaitingSection extends Section {
    private final transient MemberService members;
    private final transient GroupDetails group;

    WaitingSection(MemberService members, GroupDetails group, List<Invitee> invited) {
        this.members = members;
        this.group = group;
        addClassName("waiting");
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        invited.forEach(it -> list.add(new ListItem(row(it))));
        add(new H2("Waiting"), list);
    }

    private Div row(Invitee invitee) {
        Span address = Parts.text("two-line", invitee.email());
        Div words = new Div(
                address,
                Parts.meta("As " + invitee.role().word() + ", until "
                        + Times.here().date(invitee.expiresAt())));
        Div row = Parts.classed("row", words);
        if (group.myRole() == Role.OWNER || !invitee.role().atLeast(Role.ORGANISER)) {
            Button revoke = Parts.plain("Revoke", () -> members.revoke(group.id(), invitee.id()));
            revoke.setAriaLabel("Revoke the invitation of " + invitee.email());
            row.add(revoke);
        }
        return row;
    }
}
