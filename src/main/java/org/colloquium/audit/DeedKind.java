package org.colloquium.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept in the log. */
public enum DeedKind {
    SIGNED_IN("signed in"),
    SIGN_IN_REFUSED("was refused at the sign-in"),
    ACCESS_REFUSED("was refused access"),
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
    IDENTITY_CONNECTED("connected an account with single sign-on"),
    IDENTITY_DISCONNECTED("disconnected an account from single sign-on"),
    ACCOUNT_MADE("made an account"),
    ACCOUNT_ASKED_FOR("has confirmed an address and asks for an account"),
    ACCOUNT_LET_IN("let in somebody who had asked for an account"),
    ACCOUNT_REFUSED("refused a request for an account"),
    ACCOUNT_DISABLED("disabled an account"),
    ACCOUNT_ENABLED("enabled an account"),
    ADMINISTRATOR_MADE("made an administrator"),
    ADMINISTRATOR_UNMADE("took an administrator's rights"),
    ROLE_CHANGED("changed a role"),
    ROSTER_FOLLOWED("made accounts and roles from a table"),
    SETTING_CHANGED("changed a setting"),
    BACKUP_MADE("made a backup"),
    BACKUP_RESTORED("restored a backup"),
    ACCOUNTS_MERGED("merged two accounts"),
    LET_IN("let somebody into a group"),
    JOINED_AS_ADMINISTRATOR("joined a group as administrator of the server"),
    OWNER_NAMED("named an owner of a group"),
    GROUP_ARCHIVED("archived a group"),
    GROUP_REOPENED("opened an archived group again"),
    GROUP_DELETED("deleted a group"),
    LOGO_CHANGED("changed the logo"),
    ACCOUNT_EDITED("renamed an account"),
    TOKEN_MADE("made a token"),
    TOKEN_REVOKED("revoked a token"),
    INVITATION_MADE("invited somebody"),
    INVITATION_FOLLOWED("followed an invitation"),
    GROUP_MADE("made a group"),
    GROUP_EDITED("changed a group"),
    MEMBER_ADDED("added a member"),
    MEMBER_REMOVED("removed a member"),
    MEMBER_LEFT("left a group"),
    DIGEST_IMPORTED("imported a digest"),
    DIGEST_UNDONE("undid an import"),
    SOURCE_DOWNLOADED("downloaded a digest's source"),
    PAPERS_MERGED("merged papers"),
    PAPERS_UNMERGED("took merged papers apart"),
    PAPER_DELETED("deleted a paper"),
    PDF_UPLOADED("uploaded a PDF"),
    PDF_REMOVED("removed a PDF"),
    NOTES_EXPORTED("exported the notes of a group"),
    NOTE_HIDDEN("hid a note"),
    NOTE_SHOWN("showed a hidden note again"),
    REPORT_HANDLED("handled a report about a note"),
    BLIND_FIRST_SET("set blind first"),
    BLIND_FIRST_LIFTED("lifted blind first"),
    BALLOT_OPENED("opened a ballot"),
    BALLOT_CLOSED("closed a ballot"),
    BALLOT_CANCELLED("cancelled a ballot"),
    ASSIGNMENTS_PUBLISHED("published a proposal of who does what"),
    ASSIGNMENTS_MENDED("mended who does what"),
    DISCUSSION_MARKED("said that a paper was discussed"),
    DISCUSSION_TAKEN_BACK("said that a paper was not discussed after all"),
    MAILBOX_SET_UP("set up a mailbox"),
    FEED_ADDED("added a feed"),
    INTAKE_REMOVED("removed a feed or mailbox"),
    AUDIT_LOG_EXPORTED("exported the audit log"),
    SESSION_OVER("had a session end");

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

    /** Nothing for a kind that this version does not know. */
    public static Optional<DeedKind> of(String key) {
        return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
