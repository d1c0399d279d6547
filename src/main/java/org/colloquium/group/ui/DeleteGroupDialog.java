package org.colloquium.group.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupService;

/** Deletes a group for good, once its name was typed. */
class DeleteGroupDialog extends Dialog {
    /** @param leave leads away from what is deleted, before it is */
    DeleteGroupDialog(GroupService groups, GroupId group, String groupName, Runnable leave) {
        setHeaderTitle("Delete " + groupName);
        setWidth("28rem");
        Paragraph words = new Paragraph("Its library, notes, ballots, assignments and meetings are deleted with it, "
                + "for everybody, at once. This cannot be undone.");
        TextField name = new TextField("Type the name of the group to confirm");
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.EAGER);
        Button delete = Parts.button("Delete the group", () -> {
            if (name.getValue().strip().equals(groupName)) {
                close();
                leave.run();
                groups.delete(group);
            } else {
                name.setErrorMessage("The group is called " + groupName + ".");
                name.setInvalid(true);
                name.focus();
            }
        });
        delete.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        add(Parts.classed("stack", words, name));
        getFooter().add(Parts.plain("Cancel", this::close), delete);
    }
}
