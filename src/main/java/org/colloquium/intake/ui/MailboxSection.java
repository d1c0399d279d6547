package org.colloquium.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.intake.MailboxDetails;
import org.jspecify.annotations.Nullable;

/** The mailbox: where members forward digests to, how it is reached, and how it went last. */
class MailboxSection extends Div {
    /** @param box null when there is none yet */
    MailboxSection(IntakeDesk desk, GroupDetails group, @Nullable MailboxDetails box) {
        if (box == null) {
            add(Parts.section(
                    "Mailbox",
                    new Paragraph("Members can forward digests by mail. Name a mailbox that the group may read; it gets"
                            + " a secret address there, and only mails to that address are read."),
                    Parts.classed(
                            "acts",
                            Parts.button("Set up the mailbox", () -> new MailboxDialog(desk, group, null).open()))));
            return;
        }
        Section section = Parts.section(
                "Mailbox",
                new Paragraph(
                        "Whoever has this address can send digests to the group. Each mail is imported in the name"
                                + " of " + box.intake().keeper().name() + ", and says who sent it."),
                new SecretAddress(box.secret()),
                Parts.facts(List.of(
                        "Server", box.host() + ", " + box.port(),
                        "User", box.username(),
                        "Folder", box.folder())),
                IntakeRowsList.state(group, box.intake()),
                IntakeRowsList.acts(desk, group, box.intake()));
        section.add(Parts.classed(
                "acts",
                Parts.button("Change", () -> new MailboxDialog(desk, group, box).open()),
                Parts.plain("Give out a new address", () -> new RenewDialog(desk, group).open())));
        add(section);
    }
}
