package org.colloquium.account;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** The same as {@link AccountChanged} for many at once. */
public record AccountsChanged(Collection<AccountId> accounts) implements Change {
    @Override
    public Set<Topic> topics() {
        return Stream.concat(Stream.of(AccountChanged.ANY), accounts.stream().map(AccountChanged::topic))
                .collect(Collectors.toUnmodifiableSet());
    }
}
