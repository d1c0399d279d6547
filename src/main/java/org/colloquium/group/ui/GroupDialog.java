package org.colloquium.group.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupEdit;
import org.colloquium.group.GroupService;

/** Changes a group's name and time zone. */
class GroupDialog extends Dialog {
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(it -> it.contains("/"))
            .sorted()
            .toList();

    private final transient GroupService groups;
    private transient GroupDetails seen;
    private final TextField name = new TextField("Name");
    private final ComboBox<String> zone = new ComboBox<>("Time zone of meetings and due dates");
    private final Div notice = new Div();

    GroupDialog(GroupService groups, GroupDetails group) {
        this.groups = groups;
        this.seen = group;
        setHeaderTitle("Change the group");
        setWidth("26rem");
        setCloseOnOutsideClick(false);
        name.setValue(group.name());
        name.setMaxLength(120);
        zone.setItems(ZONES);
        zone.setValue(group.zone().getId());
        add(Parts.classed("stack", notice, name, zone));
        Button save = Parts.primary("Save", this::save);
        getFooter().add(Parts.plain("Cancel", this::close), save);
    }

    private void save() {
        name.setInvalid(false);
        notice.removeAll();
        ZoneId chosen = zone.getValue() == null ? null : ZoneId.of(zone.getValue());
        try {
            groups.edit(seen.id(), new GroupEdit(name.getValue(), chosen, seen.version()));
            close();
        } catch (InvalidInputException e) {
            name.setErrorMessage(e.getMessage());
            name.setInvalid(true);
        } catch (StaleVersionException e) {
            seen = groups.details(seen.id());
            notice.add(Parts.classed(
                    "notice err",
                    new Div(new Paragraph("Somebody has changed the group meanwhile: it is called " + seen.name()
                            + ", in " + seen.zone().getId() + ". Save again to have it your way."))));
        }
    }
}
