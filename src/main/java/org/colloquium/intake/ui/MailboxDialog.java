package org.colloquium.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.intake.MailSecurity;
import org.colloquium.intake.MailboxDetails;
import org.colloquium.intake.MailboxSettings;
import org.jspecify.annotations.Nullable;

/** Sets the mailbox up or changes how it is reached; tried with a button before it is saved. */
class MailboxDialog extends Dialog {
    private final transient IntakeDesk desk;
    private final transient GroupDetails group;
    private final TextField address = new TextField("Address of the mailbox");
    private final TextField host = new TextField("Mail server (IMAP)");
    private final Select<MailSecurity> security = new Select<>();
    private final IntegerField port = new IntegerField("Port");
    private final TextField username = new TextField("User");
    private final PasswordField password = new PasswordField("Password");
    private final TextField folder = new TextField("Folder");
    private final Trouble said = new Trouble();
    private final Errand trying = new Errand();
    private final Button test = Parts.button("Test", this::test);

    /** @param box null to set up a new one */
    MailboxDialog(IntakeDesk desk, GroupDetails group, @Nullable MailboxDetails box) {
        this.desk = desk;
        this.group = group;
        setHeaderTitle(box == null ? "Set up the mailbox" : "Change the mailbox");
        setWidth("32rem");
        setCloseOnOutsideClick(false); // a click beside it must not throw away what was typed
        security.setLabel("Connection");
        security.setItems(MailSecurity.values());
        security.setItemLabelGenerator(MailSecurity::words);
        security.setValue(box == null ? MailSecurity.TLS : box.security());
        port.setValue(box == null ? MailSecurity.TLS.port() : box.port());
        security.addValueChangeListener(it -> port.setValue(it.getValue().port()));
        folder.setValue(box == null ? "INBOX" : box.folder());
        if (box != null) {
            address.setValue(box.address());
            host.setValue(box.host());
            username.setValue(box.username());
            password.setHelperText("Leave it empty to keep the present one.");
        }
        address.setHelperText("Its server must deliver mails to papers+anything@… into the same mailbox.");
        password.getElement().setAttribute("autocomplete", "off");
        Paragraph kept = new Paragraph("The password is kept sealed with a key outside the database.");
        kept.addClassName("meta");
        add(Parts.classed(
                "form intake-form", said, address, host, security, port, username, password, folder, kept, trying));
        getFooter().add(Parts.plain("Cancel", this::close), test, Parts.primary("Save", this::save));
    }

    private void save() {
        typed(it -> {
            desk.mailboxes().save(group.id(), it);
            close();
        });
    }

    private void test() {
        typed(it -> {
            test.setEnabled(false);
            trying.start(
                    "Opening " + it.host(),
                    sign -> desk.mailboxes().tryOut(group.id(), it),
                    said::good,
                    said::bad,
                    () -> test.setEnabled(true));
        });
    }

    private void typed(Consumer<MailboxSettings> act) {
        said.clear();
        try {
            act.accept(new MailboxSettings(
                    host.getValue(),
                    Objects.requireNonNullElse(port.getValue(), 0),
                    security.getValue(),
                    username.getValue(),
                    password.getValue(),
                    folder.getValue(),
                    address.getValue()));
        } catch (InvalidInputException | ConflictException e) {
            said.bad(e);
        }
    }
}
