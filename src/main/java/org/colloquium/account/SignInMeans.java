package org.colloquium.account;

/** By what somebody has shown at the sign-in who they are. */
public enum SignInMeans {
    PASSWORD(false),
    CODE(false),
    PASSKEY(true),
    SINGLE_SIGN_ON(true),
    /** The code of an authenticator app, or a recovery code, after one of the others. */
    SECOND_FACTOR(true);

    private final boolean twoFactors;

    SignInMeans(boolean twoFactors) {
        this.twoFactors = twoFactors;
    }

    /**
     * Whether nobody is asked for another factor after it. A passkey is a device that a person has, and opens only after
     * the device has asked for its finger, face or PIN; a provider of single sign-on vouches, and asks for what it
     * requires.
     */
    public boolean isTwoFactors() {
        return twoFactors;
    }
}
