package org.colloquium.triage;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** A person went on in a queue; only that person's own pages follow. */
public record TriageMoved(AccountId account) implements Change {
    public static Topic topic(AccountId account) {
        return Topic.of("triage", account.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(account));
    }
}
