package org.colloquium.intake.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;

/** Asks before the group's address for mails changes. */
class RenewDialog extends Dialog {
    RenewDialog(IntakeDesk desk, GroupDetails group) {
        setHeaderTitle("Give out a new address");
        setWidth("28rem");
        add(new Paragraph("Mails to the present address are not read any more, from now on. Tell the new one to whoever"
                + " forwards digests."));
        getFooter().add(Parts.plain("Cancel", this::close), Parts.primary("Give out a new one", () -> {
            close();
            desk.mailboxes().renew(group.id());
        }));
    }
}
