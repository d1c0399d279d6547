package org.colloquium.account;

import java.util.Set;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** The gathering of everything about somebody has got further. */
public record ExportChanged(AccountId account) implements Change {
    public static Topic topic(AccountId account) {
        return Topic.of("export", account.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(account));
    }
}
