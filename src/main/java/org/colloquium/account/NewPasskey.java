package org.colloquium.account;

import java.io.Serializable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/** A passkey that its owner's browser is asked to make. */
public final class NewPasskey implements Serializable {
    private static final long serialVersionUID = 1;

    private final AccountId owner;
    private final PublicKeyCredentialCreationOptions options;

    NewPasskey(AccountId owner, PublicKeyCredentialCreationOptions options) {
        this.owner = owner;
        this.options = options;
    }

    AccountId owner() {
        return owner;
    }

    PublicKeyCredentialCreationOptions options() {
        return options;
    }

    /** What the browser is told, as JSON; bytes are in base64url. */
    public String told() {
        return PasskeyAnswer.write(options);
    }
}
