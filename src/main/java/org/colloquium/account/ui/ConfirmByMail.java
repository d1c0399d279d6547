package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import org.colloquium.account.ProofByMail;
import org.colloquium.account.Reauthentication;

/** A code by mail as the proof of who one is, for those who have no stronger one. */
@org.springframework.stereotype.Component
class ConfirmByMail implements IdentityProof {
    private final ProofByMail proof;
    private final Reauthentication reauthentication;

    ConfirmByMail(ProofByMail proof, Reauthentication reauthentication) {
        this.proof = proof;
        this.reauthentication = reauthentication;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isAtHand() {
        return proof.isAtHand();
    }

    @Override
    public Component component(Runnable confirmed) {
        return new MailProof(proof, reauthentication.proofs().code(), confirmed);
    }
}
