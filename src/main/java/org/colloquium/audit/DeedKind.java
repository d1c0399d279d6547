package org.colloquium.audit;

import java.util.Locale;

/** What is kept in the log. */
public enum DeedKind {
    SIGNED_IN("signed in"),
    SIGN_IN_REFUSED("was refused at the sign-in"),
    SIGNED_OUT("signed out"),
    PASSWORD_CHANGED("changed the password"),
    PASSWORD_RESET_ASKED("asked for a letter to choose a new password"),
    PASSWORD_RESET("chose a new password by a letter"),
    ADDRESS_CHANGE_ASKED("asked for another e-mail address"),
    ADDRESS_CHANGED("changed the e-mail address"),
    INVITATION_REVOKED("revoked an invitation"),
    MAIL_TRIED("tried the mail server"),
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
