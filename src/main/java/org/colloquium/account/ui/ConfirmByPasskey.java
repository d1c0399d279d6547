package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import org.colloquium.account.ProofByPasskey;
import org.colloquium.account.SignInOffers;

/** A passkey as the proof of who one is. */
@org.springframework.stereotype.Component
class ConfirmByPasskey implements IdentityProof {
    private final ProofByPasskey proof;
    private final SignInOffers offers;

    ConfirmByPasskey(ProofByPasskey proof, SignInOffers offers) {
        this.proof = proof;
        this.offers = offers;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isAtHand() {
        return proof.isAtHand();
    }

    @Override
    public Component component(Runnable confirmed) {
        return new PasskeyProof(proof, offers.passkeySite(), confirmed);
    }
}
