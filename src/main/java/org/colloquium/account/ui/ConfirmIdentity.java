package org.colloquium.account.ui;

import java.util.Comparator;
import java.util.List;
import org.colloquium.account.IdentityUnconfirmed;
import org.colloquium.account.Reauthentication;
import org.springframework.stereotype.Component;

/** Does what a service refuses until the person has shown again who they are: asks for it, then does it. */
@Component
class ConfirmIdentity {
    private final Reauthentication reauthentication;
    private final List<IdentityProof> proofs;

    ConfirmIdentity(Reauthentication reauthentication, List<IdentityProof> proofs) {
        this.reauthentication = reauthentication;
        this.proofs = proofs.stream()
                .sorted(Comparator.comparingInt(IdentityProof::order))
                .toList();
    }

    void then(Runnable action) {
        try {
            action.run();
        } catch (IdentityUnconfirmed e) {
            new ConfirmDialog(reauthentication, proofs, action).open();
        }
    }
}
