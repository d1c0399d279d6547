package org.colloquium.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** Why somebody is not signed in by single sign-on; the page says it in words. */
class SingleSignOnFailed extends AuthenticationException {
    private final Why why;
    private final @Nullable AccountId whose;

    SingleSignOnFailed(Why why, Throwable cause) {
        super(why.word(), cause);
        this.why = why;
        this.whose = null;
    }

    SingleSignOnFailed(Why why) {
        this(why, (AccountId) null);
    }

    SingleSignOnFailed(Why why, @Nullable AccountId whose) {
        super(why.word());
        this.why = why;
        this.whose = whose;
    }

    Why why() {
        return why;
    }

    /** Whose account it would have opened, where that is known. */
    @Nullable AccountId whose() {
        return whose;
    }

    enum Why {
        /** The provider does not answer. */
        DOWN,
        /** It says no, or what it says does not hold. */
        REFUSED,
        /** It does not vouch for the address. */
        UNVERIFIED,
        /** The address is of a domain that may not come in by itself. */
        DOMAIN,
        /** There is no account, or one that may not be entered so. */
        CLOSED;

        /** In an address. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
