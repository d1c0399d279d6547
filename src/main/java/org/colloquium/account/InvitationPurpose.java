package org.colloquium.account;

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
     * An administrator has made an account for this address: it is let in wherever the address was invited, as it would
     * be had it been there before. Its invitations stay good for whoever follows them later.
     */
    void letIn(EmailAddress email, AccountId account);
}
