package org.colloquium.account;

import org.jspecify.annotations.Nullable;

/** What the pages of the sign-in and the server say to each other. */
public final class SignInAttempt {
    /** The session's attribute with the address that was typed at a failed attempt. */
    public static final String TYPED = "org.colloquium.account.typed";

    /** The session's attribute with who has given a password and has still to give a code. */
    public static final String PENDING = "org.colloquium.account.pending";

    /** The form's field that asks to be remembered. */
    public static final String REMEMBER = "remember-me";

    /** The form's field with the code of the second step. */
    public static final String CODE = "code";

    private SignInAttempt() {}

    /** Whether this attribute of a session says that a code is waited for. */
    public static boolean isPending(@Nullable Object attribute) {
        return attribute instanceof PendingSignIn;
    }

    /** Whether whoever is waited for asked to be remembered. */
    public static boolean remembers(@Nullable Object attribute) {
        return attribute instanceof PendingSignIn pending && pending.remember();
    }
}
