package org.colloquium.group.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;

/** The group itself: its name, address and time zone, and for owners the ways to change or delete it. */
class GroupSection extends Div {
    GroupSection(GroupService groups, GroupDetails group) {
        Section section = Parts.section(
                "The group",
                Parts.facts(List.of(
                        "Name",
                        group.name(),
                        "Address",
                        "/" + group.place().path(""),
                        "Time zone",
                        group.zone().getId().replace('_', ' '))));
        Div acts = Parts.classed("acts");
        if (group.may(Action.CHANGE_MEMBERS)) {
            acts.add(Parts.button("Change", () -> new GroupDialog(groups, group).open()));
        }
        if (group.may(Action.ARCHIVE_GROUP)) {
            acts.add(
                    group.archived()
                            ? Parts.button("Open it again", () -> groups.reopen(group.id()))
                            : Parts.plain("Archive", () -> groups.archive(group.id())));
        }
        if (group.may(Action.DELETE_GROUP)) {
            Button delete = Parts.plain(
                    "Delete the group",
                    () -> new DeleteGroupDialog(
                                    groups,
                                    group.id(),
                                    group.name(),
                                    () -> UI.getCurrent().navigate("groups"))
                            .open());
            delete.addThemeVariants(ButtonVariant.ERROR);
            acts.add(delete);
        }
        if (group.may(Action.SET_UP)) {
            section.add(preprints(groups, group));
        }
        section.add(acts);
        if (group.may(Action.SEE_DEEDS)) {
            section.add(log(group));
        }
        add(section);
    }

    private static Paragraph log(GroupDetails group) {
        Paragraph log = new Paragraph(Parts.link(group.place().path("members/audit"), "Audit log of the group"));
        log.addClassName("way");
        return log;
    }

    private static Checkbox preprints(GroupService groups, GroupDetails group) {
        Checkbox one = new Checkbox("A preprint and its published form are one paper", !group.preprintsApart());
        one.setHelperText("For what is imported from now on.");
        one.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                groups.keepPreprintsApart(group.id(), !it.getValue(), null);
            }
        });
        return one;
    }
}
