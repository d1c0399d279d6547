package org.colloquium.group.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.colloquium.account.AccountService;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupAdministration;
import org.colloquium.group.GroupLine;
import org.colloquium.group.GroupService;
import org.springframework.stereotype.Component;

/** Makes the card of a group: what an administrator may know of it, and may do with it. */
@Component
class AllGroupsCards {
    private final GroupAdministration administration;
    private final GroupService groups;
    private final AccountService accounts;

    AllGroupsCards(GroupAdministration administration, GroupService groups, AccountService accounts) {
        this.administration = administration;
        this.groups = groups;
        this.accounts = accounts;
    }

    /** @param leave leads away from the card before its group is deleted */
    Div of(GroupLine group, Runnable leave) {
        Paragraph privacy = new Paragraph("You see nothing that is written in a group unless you are in it. Joining is"
                + " entered in the audit log, and the group sees it.");
        privacy.addClassNames("meta", "apart");
        return new Div(about(group), acts(group, leave), privacy);
    }

    private static Section about(GroupLine group) {
        return Parts.section(
                group.name(),
                Parts.facts(List.of(
                        "Address",
                        "/g/" + group.slug(),
                        "Owners",
                        group.owners().isEmpty() ? "none" : Words.list(group.owners()),
                        "Members",
                        Words.number(group.members()),
                        "Last visited",
                        AllGroupsGrid.visited(group.lastVisit()),
                        "State",
                        group.archived() ? "Archived: it can only be read" : "Open")));
    }

    private Section acts(GroupLine group, Runnable leave) {
        Div acts = Parts.classed("acts");
        Section section = Parts.section("Actions");
        if (group.orphan()) {
            Paragraph orphan = new Paragraph("No owner of this group can sign in: name another.");
            orphan.addClassName("two");
            section.add(orphan);
            acts.add(Parts.button("Name an owner", () -> new NameOwnerDialog(administration, accounts, group).open()));
        }
        if (group.mine()) {
            acts.add(Parts.button("Open the group", () -> UI.getCurrent().navigate("g/" + group.slug())));
        } else if (!group.archived()) {
            acts.add(Parts.button("Join", () -> join(group)));
        }
        acts.add(
                group.archived()
                        ? Parts.plain("Open it again", () -> groups.reopen(group.id()))
                        : Parts.plain("Archive", () -> groups.archive(group.id())));
        Button delete =
                Parts.plain("Delete", () -> new DeleteGroupDialog(groups, group.id(), group.name(), leave).open());
        delete.addThemeVariants(ButtonVariant.ERROR);
        acts.add(delete);
        section.add(acts);
        return section;
    }

    private void join(GroupLine group) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("Join " + group.name() + "?");
        dialog.setText("You become a member and see all that is in it. The group sees that you have joined as"
                + " administrator, and the audit log keeps it.");
        dialog.setConfirmText("Join");
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> administration.join(group.id()));
        dialog.open();
    }
}
