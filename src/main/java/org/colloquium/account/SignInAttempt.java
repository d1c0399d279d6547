package org.colloquium.account;

/** What the sign-in page and the server say to each other. */
public final class SignInAttempt {
    /** The session's attribute with the address that was typed at a failed attempt. */
    public static final String TYPED = "org.colloquium.account.typed";

    /** The form's field that asks to be remembered. */
    public static final String REMEMBER = "remember-me";

    private SignInAttempt() {}
}
