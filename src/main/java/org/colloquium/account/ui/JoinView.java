package org.colloquium.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.colloquium.account.InvitationDetails;
import org.colloquium.account.InvitationService;
import org.colloquium.account.People;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;

/** An invitation followed by somebody who is signed in: they join with the account they have. */
@Route(value = "join/:secret", autoLayout = false)
@PageTitle("Invitation · Colloquium")
@PermitAll
class JoinView extends Gate implements BeforeEnterObserver {
    private final InvitationService invitations;
    private final People people;

    JoinView(InvitationService invitations, People people) {
        this.invitations = invitations;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        try {
            InvitationDetails invitation = invitations.open(secret);
            if (invitation.to() == null) {
                say("This invitation is for somebody else", "It makes a new account, and you have one already.");
            } else {
                ask(secret, invitation.to());
            }
        } catch (NotFoundException e) {
            say("This invitation has ended", "Ask whoever sent it for a new one.");
        }
    }

    private void ask(String secret, String group) {
        Paragraph who = new Paragraph("You are signed in as " + people.me().name() + ".");
        who.addClassName("lead");
        show(
                new H1("Join " + group),
                who,
                Parts.primary(
                        "Join the group",
                        () -> UI.getCurrent().navigate(invitations.join(secret).path())));
    }

    private void say(String what, String then) {
        Paragraph words = new Paragraph(then);
        words.addClassName("lead");
        show(new H1(what), words, Parts.link("groups", "Go to my groups"));
    }
}
