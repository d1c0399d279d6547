package org.colloquium.account;

import java.util.Map;
import java.util.Optional;

/** What else an invitation leads to, beside an account: a module that invites people gives a bean. */
public interface InvitationPurpose {
    /** Such as "Vision &amp; Language", hostile until escaped; nothing when the invitation is another purpose's. */
    Optional<String> words(InvitationId invitation);

    /**
     * The person has followed it; called in the transaction that uses it up.
     *
     * @return where they want to go now
     */
    String accept(InvitationId invitation, AccountId account);

    /**
     * Accounts were made for these addresses: each is let in wherever its address was invited, as it would be had it
     * been there before. The invitations stay good for whoever follows them later.
     */
    void letIn(Map<EmailAddress, AccountId> accounts);
}
