package org.colloquium.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells administrators which groups hang on an account: owners and names, nothing else of a group they are not in. */
public interface AccountGroups {
    /** The groups that each of these people owns, by name. */
    Map<AccountId, List<Owned>> ownedBy(Collection<AccountId> accounts);

    /** How many groups the server has. */
    long count();

    /** The groups by name. */
    List<Named> all();

    /** Whom the caller may know to be in a group: its members where they are one of them, else its owners. */
    Collection<AccountId> knownIn(UUID group);

    /** The groups that have an owner who can sign in, and would have none without these people. */
    List<String> orphanedWithout(Collection<AccountId> people);

    /** What somebody can be in a group, the least first. */
    List<String> roles();

    /**
     * Lets people into a group, which sees that an administrator did; whoever is in it keeps the role they have.
     *
     * @return who was not in it before
     */
    List<AccountId> letIn(UUID group, Collection<AccountId> people, String role);

    /**
     * A group that somebody owns.
     *
     * @param last whether nobody else who can sign in owns it
     */
    record Owned(String group, boolean last) {}

    /**
     * A group of this server.
     *
     * @param mine whether the caller is in it
     */
    record Named(UUID id, String name, boolean mine) {}
}
