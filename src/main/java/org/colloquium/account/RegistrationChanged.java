package org.colloquium.account;

import java.util.Set;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** Somebody waits to be let in, or waits no longer. */
record RegistrationChanged() implements Change {
    @Override
    public Set<Topic> topics() {
        return Set.of(AccountChanged.ANY);
    }
}
