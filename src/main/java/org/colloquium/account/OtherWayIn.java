package org.colloquium.account;

import java.util.Collection;
import java.util.Set;

/** A means of signing in beside the password, such as a passkey; contributed as a bean. */
public interface OtherWayIn {
    /** Which of these people could come in by it now. */
    Set<AccountId> opensTo(Collection<AccountId> people);
}
