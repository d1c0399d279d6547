package org.colloquium.audit;

import java.util.Locale;

/** What is kept in the log. */
public enum DeedKind {
    SIGNED_IN("signed in"),
    SIGN_IN_REFUSED("was refused at the sign-in"),
    SIGN_IN_CODE_SENT("sent a code to sign in with"),
    PASSKEY_ADDED("added a passkey"),
    PASSKEY_REMOVED("removed a passkey"),
    PASSKEY_COPIED("refused a copied passkey"),
    SIGNED_OUT("signed out"),
    SESSION_ENDED("ended a session of theirs"),
    SESSIONS_ENDED("ended all other sessions of theirs"),
    PASSWORD_CHANGED("changed the password"),
    EXPORTED_THEMSELVES("exported everything about themselves"),
    ACCOUNT_ERASED("erased an account"),
    PASSWORD_RESET_ASKED("asked for a letter to choose a new password"),
    PASSWORD_RESET("chose a new password by a letter"),
    ADDRESS_CHANGE_ASKED("asked for another e-mail address"),
    ADDRESS_CHANGED("changed the e-mail address"),
    INVITATION_REVOKED("revoked an invitation"),
    MAIL_TRIED("tried the mail server"),
    SECOND_FACTOR_ADDED("set up a second factor"),
    SECOND_FACTOR_REMOVED("removed a second factor"),
    RECOVERY_CODES_RENEWED("made new recovery codes"),
    ACCOUNT_MADE("made an account"),
    ACCOUNT_DISABLED("disabled an account"),
    ACCOUNT_ENABLED("enabled an account"),
    ADMINISTRATOR_MADE("made an administrator"),
    ADMINISTRATOR_UNMADE("took an administrator's rights"),
    ROLE_CHANGED("changed a role"),
    SETTING_CHANGED("changed a setting"),
    BACKUP_MADE("made a backup"),
    BACKUP_RESTORED("restored a backup");

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
