package org.colloquium.paper;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/**
 * A member has read papers, or made something else of them.
 *
 * @param seen those on which others see it; that something private has changed they must not learn
 */
public record PaperStateChanged(GroupId group, Collection<PaperId> seen, AccountId member) implements Change {
    /** What whoever shows the roll call of a paper follows. */
    public static Topic topic(PaperId paper) {
        return Topic.of("paper-state", paper.value());
    }

    /** What whoever shows many of a group's papers follows. */
    public static Topic topic(GroupId group) {
        return Topic.of("paper-states", group.value());
    }

    /** What one member makes of papers, and only they see. */
    public static Topic privateTo(AccountId member) {
        return Topic.of("own-paper-states", member.value());
    }

    @Override
    public Set<Topic> topics() {
        Set<Topic> topics = new HashSet<>();
        topics.add(privateTo(member));
        if (!seen.isEmpty()) {
            topics.add(topic(group));
        }
        seen.forEach(it -> topics.add(topic(it)));
        return topics;
    }
}
