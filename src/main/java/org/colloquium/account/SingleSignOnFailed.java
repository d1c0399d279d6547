package org.colloquium.account;

import java.util.Locale;
import org.springframework.security.core.AuthenticationException;

/** Why somebody is not signed in by single sign-on; the page says it in words. */
class SingleSignOnFailed extends AuthenticationException {
    private final Why why;

    SingleSignOnFailed(Why why, Throwable cause) {
        super(why.word(), cause);
        this.why = why;
    }

    SingleSignOnFailed(Why why) {
        super(why.word());
        this.why = why;
    }

    Why why() {
        return why;
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
