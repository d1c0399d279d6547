package org.colloquium.account.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.colloquium.account.AddressChange;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;

/**
 * Where the link of a letter leads that confirms a new address. A button does it: programs that open the links of letters
 * ahead of people change nothing.
 */
@Route(value = "confirm-address/:secret", autoLayout = false)
@PageTitle("Your address · Colloquium")
@AnonymousAllowed
class ConfirmAddressView extends Gate implements BeforeEnterObserver {
    private final AddressChange change;

    ConfirmAddressView(AddressChange change) {
        this.change = change;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        try {
            String email = change.open(secret);
            show(
                    new H1("Is this your address?"),
                    ForgotView.lead("Your account will have the address " + email
                            + ". You sign in with it, and letters go there."),
                    Parts.primary("Use this address", () -> confirm(secret)));
        } catch (NotFoundException e) {
            sayGone();
        }
    }

    /** The same words where another account has the address by now: a letter to the address says that. */
    private void confirm(String secret) {
        try {
            change.confirm(secret);
            show(
                    new H1("Confirmed"),
                    ForgotView.lead("A letter says what has become of it. Other devices are signed out."),
                    Parts.classed("ways", Parts.link("account", "Go to my account")));
        } catch (NotFoundException e) {
            sayGone();
        }
    }

    private void sayGone() {
        show(
                new H1("This link has ended"),
                ForgotView.lead("It was used, was replaced by a newer one, or is older than a day. You can ask for a "
                        + "new one in “My account”."),
                Parts.classed("ways", Parts.link("account", "Go to my account")));
    }
}
