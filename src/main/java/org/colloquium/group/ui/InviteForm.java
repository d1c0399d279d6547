package org.colloquium.group.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.colloquium.account.EmailAddress;
import org.colloquium.account.ui.OneTimeText;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.Invited;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.jspecify.annotations.Nullable;

/** Invites by address: whoever has an account is in at once, for others there is a link to hand on. */
class InviteForm extends Div {
    private final transient MemberService members;
    private final transient GroupDetails group;
    private final TextField email = new TextField("E-mail");
    private final Select<Role> role = new Select<>();
    private final Div outcome = new Div();

    InviteForm(MemberService members, GroupDetails group) {
        this.members = members;
        this.group = group;
        addClassName("stack");
        email.setManualValidation(true);
        role.setLabel("Role");
        role.setItems(group.myRole() == Role.OWNER ? Role.values() : new Role[] {Role.GUEST, Role.MEMBER});
        role.setItemLabelGenerator(Role::word);
        role.setValue(Role.MEMBER);
        Button invite = Parts.primary("Invite", this::invite);
        invite.addClickShortcut(Key.ENTER).listenOn(email);
        outcome.getElement().setAttribute("role", "status");
        add(email, role, invite, outcome);
    }

    private void invite() {
        email.setInvalid(false);
        outcome.removeAll();
        try {
            EmailAddress address = new EmailAddress(email.getValue());
            say(address, members.invite(group.id(), address, role.getValue()));
            email.clear();
        } catch (InvalidInputException | ConflictException e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (TooManyRequestsException e) {
            refuse("You have invited many people at once. Come back in "
                    + Words.count((e.retryAfter().toSeconds() + 59) / 60, "minute", "minutes") + ".");
        }
    }

    private void refuse(String words) {
        email.setErrorMessage(words);
        email.setInvalid(true);
        email.focus();
    }

    private void say(EmailAddress address, Invited invited) {
        Member member = invited.member();
        @Nullable String secret = invited.secret();
        if (member != null) {
            outcome.add(new Paragraph(
                    member.name() + " is in the group now, as " + member.role().word() + "."));
        } else if (secret != null) {
            outcome.add(OneTimeText.invitation(
                    secret,
                    (invited.sent()
                                    ? "A letter with this link is on its way to " + address.value() + "."
                                    : "Nobody here has this address yet: hand the link to " + address.value() + ".")
                            + " It opens once, within seven days, and is not shown again."));
        }
    }
}
