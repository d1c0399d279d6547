package org.colloquium.account;

import java.util.Collection;
import java.util.Set;
import org.colloquium.mail.Outbox;
import org.springframework.stereotype.Component;

/** Whoever has an address can come in by a code in a mail, where codes are offered and letters leave. */
@Component
class CodesByMail implements OtherWayIn {
    private final SignInSettings settings;
    private final Outbox outbox;

    CodesByMail(SignInSettings settings, Outbox outbox) {
        this.settings = settings;
        this.outbox = outbox;
    }

    @Override
    public Set<AccountId> opensTo(Collection<AccountId> people) {
        return settings.codes() && outbox.isOn() ? Set.copyOf(people) : Set.of();
    }
}
