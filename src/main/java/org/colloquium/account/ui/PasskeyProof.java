package org.colloquium.account.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import org.colloquium.account.Network;
import org.colloquium.account.PasskeyChallenges;
import org.colloquium.account.ProofByPasskey;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.common.ui.Parts;
import tools.jackson.databind.JsonNode;

/** Has the browser show a passkey of whoever is signed in. */
@JsModule("./passkey.ts")
class PasskeyProof extends Div {
    private final transient ProofByPasskey proof;
    private final String site;
    private final transient Runnable confirmed;
    private final PasskeyChallenges challenges = PasskeyChallenges.apart();
    private final Span said = Parts.status();

    PasskeyProof(ProofByPasskey proof, String site, Runnable confirmed) {
        this.proof = proof;
        this.site = site;
        this.confirmed = confirmed;
        addClassName("stack");
        add(Parts.primary("Use your passkey", this::ask), said);
    }

    private void ask() {
        said.setText("");
        getElement()
                .executeJs("return window.colloquium.showPasskey($0, $1)", challenges.next(), site)
                .then(JsonNode.class, this::take, problem -> say("Error"));
    }

    private void take(JsonNode answer) {
        String shown = answer.path("shown").asString("");
        if (shown.isEmpty()) {
            say(answer.path("problem").asString("Error"));
            return;
        }
        try {
            VaadinRequest request = VaadinRequest.getCurrent();
            proof.confirm(challenges, shown, Network.of(request == null ? null : request.getRemoteAddr()));
        } catch (InvalidInputException e) {
            said.setText(e.getMessage());
            return;
        } catch (TooManyRequestsException e) {
            said.setText(SignInProblem.wait(String.valueOf(e.retryAfter().toSeconds())));
            return;
        }
        confirmed.run();
    }

    private void say(String problem) {
        said.setText(
                problem.equals("Unsupported")
                        ? "This browser shows no passkey here: it takes one that has them, and the server’s own address"
                                + " over TLS."
                        : "No passkey was used. Nothing was changed. Try again.");
    }
}
