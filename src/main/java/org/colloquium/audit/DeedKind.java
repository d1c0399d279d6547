package org.colloquium.audit;

import java.util.Locale;

/** What is kept in the log. */
public enum DeedKind {
    SIGNED_IN("signed in"),
    SIGN_IN_REFUSED("was refused at the sign-in"),
    SIGNED_OUT("signed out"),
    PASSWORD_CHANGED("changed the password"),
    SECOND_FACTOR_ADDED("set up a second factor"),
    SECOND_FACTOR_REMOVED("removed a second factor"),
    RECOVERY_CODES_RENEWED("made new recovery codes"),
    ACCOUNT_MADE("made an account"),
    ACCOUNT_DISABLED("disabled an account"),
    ACCOUNT_ENABLED("enabled an account"),
    ADMINISTRATOR_MADE("made an administrator"),
    ADMINISTRATOR_UNMADE("took an administrator's rights"),
    ROLE_CHANGED("changed a role"),
    SETTING_CHANGED("changed a setting");

    private final String words;

    DeedKind(String words) {
        this.words = words;
    }

    /** What the person did, after their name. */
    public String words() {
        return words;
    }

    /** As it is stored and filtered by, such as {@code signed-in}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
