package org.colloquium.paper;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/**
 * Somebody kept, changed or let go a search of a library.
 *
 * @param seen whether the group saw it before or sees it now
 */
public record SavedSearchesChanged(GroupId group, boolean seen, AccountId member) implements Change {
    /** The searches of this library that the group sees. */
    public static Topic topic(GroupId group) {
        return Topic.of("saved-searches", group.value());
    }

    /** All searches that one member keeps. */
    public static Topic privateTo(AccountId member) {
        return Topic.of("own-saved-searches", member.value());
    }

    @Override
    public Set<Topic> topics() {
        return seen ? Set.of(topic(group), privateTo(member)) : Set.of(privateTo(member));
    }
}
