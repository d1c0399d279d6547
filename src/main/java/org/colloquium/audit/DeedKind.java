package org.colloquium.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept in the log. */
public enum DeedKind {
    SIGNED_IN("signed in"),
    SIGN_IN_REFUSED("was refused at the sign-in"),
    SIGNED_OUT("signed out"),
    SESSION_ENDED("had a session end"),
    PASSWORD_CHANGED("changed the password"),
    ACCOUNT_MADE("made an account"),
    ACCOUNT_EDITED("renamed an account"),
    ACCOUNT_DISABLED("disabled an account"),
    ACCOUNT_ENABLED("enabled an account"),
    ADMINISTRATOR_MADE("made an administrator"),
    ADMINISTRATOR_UNMADE("took an administrator's rights"),
    TOKEN_MADE("made a token"),
    TOKEN_REVOKED("revoked a token"),
    INVITATION_MADE("invited somebody"),
    INVITATION_REVOKED("revoked an invitation"),
    INVITATION_FOLLOWED("followed an invitation"),
    GROUP_MADE("made a group"),
    GROUP_EDITED("changed a group"),
    GROUP_DELETED("deleted a group"),
    MEMBER_ADDED("added a member"),
    MEMBER_REMOVED("removed a member"),
    MEMBER_LEFT("left a group"),
    ROLE_CHANGED("changed a role"),
    DIGEST_IMPORTED("imported a digest"),
    DIGEST_UNDONE("undid an import"),
    SOURCE_DOWNLOADED("downloaded a digest's source"),
    PAPERS_MERGED("merged papers"),
    PAPERS_UNMERGED("took merged papers apart"),
    PAPER_DELETED("deleted a paper"),
    PDF_REMOVED("removed a PDF"),
    NOTE_HIDDEN("hid a note"),
    NOTE_SHOWN("showed a hidden note again"),
    BALLOT_OPENED("opened a ballot"),
    BALLOT_CLOSED("closed a ballot"),
    BALLOT_CANCELLED("cancelled a ballot"),
    MAILBOX_SET_UP("set up a mailbox"),
    FEED_ADDED("added a feed"),
    INTAKE_REMOVED("removed a feed or mailbox"),
    SETTING_CHANGED("changed a setting"),
    AUDIT_LOG_EXPORTED("exported the audit log");

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
