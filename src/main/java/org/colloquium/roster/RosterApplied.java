package org.colloquium.roster;

import java.util.HashSet;
import java.util.Set;
import org.colloquium.account.AccountChanged;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupChanged;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** A table was followed: these people have other rights, these groups other members. */
record RosterApplied(Set<AccountId> accounts, Set<GroupId> groups) implements Change {
    @Override
    public Set<Topic> topics() {
        Set<Topic> topics = new HashSet<>(Set.of(AccountChanged.ANY));
        accounts.forEach(it -> topics.add(AccountChanged.topic(it)));
        groups.forEach(it -> topics.add(GroupChanged.topic(it)));
        return topics;
    }
}
