package org.colloquium.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells administrators which groups hang on an account: owners and names, nothing else of a group they are not in. */
public interface AccountGroups {
    /** The groups that each of these people owns, by name. */
    Map<AccountId, List<Owned>> ownedBy(Collection<AccountId> accounts);

    /** How many groups the server has. */
    long count();

    /**
     * A group that somebody owns.
     *
     * @param last whether nobody else who can sign in owns it
     */
    record Owned(String group, boolean last) {}
}
