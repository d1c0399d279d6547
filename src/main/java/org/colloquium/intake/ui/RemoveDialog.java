package org.colloquium.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.intake.IntakeDetails;

/** Asks before a feed or the mailbox goes. */
class RemoveDialog extends Dialog {
    RemoveDialog(IntakeDesk desk, GroupDetails group, IntakeDetails intake) {
        boolean mailbox = intake.address().isEmpty();
        setHeaderTitle(mailbox ? "Remove the mailbox" : "Remove " + intake.name());
        setWidth("28rem");
        add(new Paragraph(
                mailbox
                        ? "The group's address for mails ends for good, and the list of mails that could not be read goes"
                                + " with it. The mails themselves stay in the mailbox, the imported digests here."
                        : "It is not read any more. What it brought stays. Added again, it brings all that it then"
                                + " shows and the library does not have."));
        Button remove = Parts.button("Remove", () -> {
            close();
            desk.intakes().remove(group.id(), intake.id());
        });
        remove.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(Parts.plain("Cancel", this::close), remove);
    }
}
