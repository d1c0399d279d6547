package org.colloquium.assignment;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** What only the member who has an assignment is told of it has changed. */
public record MyWorkChanged(AccountId member) implements Change {
    public static Topic topic(AccountId member) {
        return Topic.of("my-work", member.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(member));
    }
}
