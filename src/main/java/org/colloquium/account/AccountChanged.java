package org.colloquium.account;

import java.util.Set;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** An account's name, rights or sessions are no longer what they were, or it is new. */
public record AccountChanged(AccountId account) implements Change {
    /** For pages that list accounts. */
    public static final Topic ANY = new Topic("accounts");

    /** For the open pages of that person. */
    public static Topic topic(AccountId account) {
        return Topic.of("account", account.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(ANY, topic(account));
    }
}
