package org.colloquium.account;

/** By what somebody has shown at the sign-in who they are. */
public enum SignInMeans {
    PASSWORD(false),
    CODE(false),
    PASSKEY(true),
    SINGLE_SIGN_ON(false),
    /** The code of an authenticator app, or a recovery code, after one of the others. */
    SECOND_FACTOR(true);

    private final boolean twoFactors;

    SignInMeans(boolean twoFactors) {
        this.twoFactors = twoFactors;
    }

    /**
     * Whether it is two factors by itself, so that nobody is asked for another: a passkey is a device that a person
     * has, and opens only after the device has asked for its finger, face or PIN.
     */
    public boolean isTwoFactors() {
        return twoFactors;
    }
}
