package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Map;
import org.colloquium.account.MailedCode;
import org.colloquium.account.Network;
import org.colloquium.account.ProofByMail;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.common.ui.Parts;
import org.jspecify.annotations.Nullable;

/** Sends a code to whoever is signed in, and takes it. */
class MailProof extends Div {
    private final transient ProofByMail proof;
    private final boolean asksApp;
    private final transient Runnable confirmed;
    private final TextField code = new TextField("Code from your mail");
    private final TextField appCode = new TextField("Code of your authenticator app");
    private final Span said = Parts.status();
    private final transient FieldErrors errors = new FieldErrors(Map.of("mailed", code, "code", appCode));
    private @Nullable MailedCode sent;

    /** @param asksApp whether the code of an authenticator app is needed beside it */
    MailProof(ProofByMail proof, boolean asksApp, Runnable confirmed) {
        this.proof = proof;
        this.asksApp = asksApp;
        this.confirmed = confirmed;
        Codes.prepare(appCode);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("spellcheck", "false");
        code.setPlaceholder("K7F4-92QM");
        addClassName("stack");
        add(Parts.primary("Send me a code by mail", this::send), said);
    }

    private void send() {
        try {
            sent = proof.send(network());
        } catch (TooManyRequestsException e) {
            said.setText(SignInProblem.wait(String.valueOf(e.retryAfter().toSeconds())));
            return;
        }
        removeAll();
        appCode.setVisible(asksApp);
        said.setText("A code is on its way to your address. It works on this page, once, for ten minutes.");
        add(
                said,
                code,
                appCode,
                Parts.classed(
                        "acts",
                        Parts.primary("Use the code", this::confirm),
                        Parts.plain("Send another code", this::send)));
        code.focus();
    }

    private void confirm() {
        MailedCode mailed = sent;
        if (mailed == null) {
            return;
        }
        errors.clear();
        try {
            proof.confirm(mailed, code.getValue(), appCode.getValue(), network());
        } catch (InvalidInputException e) {
            errors.show(e);
            return;
        } catch (TooManyRequestsException e) {
            said.setText(SignInProblem.wait(String.valueOf(e.retryAfter().toSeconds())));
            return;
        }
        confirmed.run();
    }

    private static Network network() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return Network.of(request == null ? null : request.getRemoteAddr());
    }
}
