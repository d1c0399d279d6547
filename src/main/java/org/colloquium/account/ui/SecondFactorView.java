package org.colloquium.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.colloquium.account.AuthenticatorKey;
import org.colloquium.account.SecondFactorDetails;
import org.colloquium.account.SecondFactorService;
import org.colloquium.account.SignOut;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;

/** Sets up an authenticator app: the key as a picture and as letters, a first code, then the recovery codes. */
@Route(value = SecondFactorView.PATH, autoLayout = false)
@PageTitle("Second factor · Colloquium")
@PermitAll
class SecondFactorView extends Gate implements BeforeEnterObserver {
    static final String PATH = "account/second-factor";

    private final SecondFactorService factors;
    private final ConfirmIdentity confirm;
    private final ConfirmByPasskey passkey;
    private final SignOut signOut;

    SecondFactorView(SecondFactorService factors, ConfirmIdentity confirm, ConfirmByPasskey passkey, SignOut signOut) {
        this.factors = factors;
        this.confirm = confirm;
        this.passkey = passkey;
        this.signOut = signOut;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SecondFactorDetails mine = factors.mine();
        if (mine.since() != null) {
            event.forwardTo("account");
            return;
        }
        begin(mine);
    }

    private void begin(SecondFactorDetails mine) {
        boolean required = mine.required();
        Div instead = new Div();
        if (required && passkey.isAtHand()) {
            instead.add(
                    lead("Or show a passkey of yours: it is two factors by itself."),
                    passkey.component(() -> HeldBack.goOn(UI.getCurrent())));
        }
        show(
                new H1("Second factor"),
                lead(
                        required
                                ? "This server asks for a code of an authenticator app beside your password. "
                                        + "Set it up now; then you can go on."
                                : "Besides your password, your account will ask for a code of an app on your phone."),
                Parts.classed(
                        "acts",
                        Parts.primary("Set up the app", () -> confirm.then(() -> ask(factors.propose(), mine.email()))),
                        required
                                ? Parts.plain("Sign out", () -> signOut.now(UI.getCurrent()))
                                : Parts.plain("Not now", () -> UI.getCurrent().navigate("account"))),
                instead);
    }

    private void ask(AuthenticatorKey key, String email) {
        TextField code = new TextField("Code that the app shows now");
        Codes.prepare(code);
        FieldErrors errors = new FieldErrors(Map.of("code", code));
        Span letters = Parts.text("key", key.grouped());
        show(
                new H1("Scan this with your app"),
                lead("Any authenticator app will do. It then shows six digits, new ones every 30 seconds."),
                new QrCode(key.uri(email), "The key as a QR code; it stands in letters below"),
                Parts.classed("stack", new Paragraph(new Span("Or type the key: "), letters), code),
                Parts.classed("acts", Parts.primary("Turn it on", () -> {
                    errors.clear();
                    confirm.then(() -> turnOn(key, code, errors));
                })));
        code.focus();
    }

    private void turnOn(AuthenticatorKey key, TextField code, FieldErrors errors) {
        try {
            keep(factors.add(key, code.getValue()));
        } catch (InvalidInputException e) {
            errors.show(e);
        }
    }

    private void keep(List<String> codes) {
        show(
                new H1("Keep your recovery codes"),
                new RecoveryCodesText(codes),
                Parts.classed("acts", Parts.primary("I have kept them", () -> HeldBack.goOn(UI.getCurrent()))));
    }

    private static Paragraph lead(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("lead");
        return paragraph;
    }
}
