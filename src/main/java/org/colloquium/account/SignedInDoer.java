package org.colloquium.account;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.audit.Doer;
import org.springframework.stereotype.Component;

/** Whoever is signed in is who does it. */
@Component
class SignedInDoer implements Doer {
    private final CurrentUser currentUser;

    SignedInDoer(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public Optional<UUID> id() {
        return currentUser.find().map(AccountId::value);
    }
}
