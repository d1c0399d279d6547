package org.colloquium.group;

import static org.colloquium.group.Grant.NO;
import static org.colloquium.group.Grant.OWN;
import static org.colloquium.group.Grant.UP_TO_MEMBER;
import static org.colloquium.group.Grant.YES;

import java.util.EnumSet;
import java.util.Set;

/**
 * The permission table: every action within a group, and what each role may. The guard decides by it, administrators
 * read it as a page, the tests walk it row by row. The last column is an administrator of the server who is no member.
 */
public enum Action {
    SEE_GROUP("see the group's name, owners and size", YES, YES, YES, YES, YES),
    READ("read the library, the group's notes, results, meetings", YES, YES, YES, YES, NO),
    SEE_WORK("see members, ballots, assignments, digests and their sources", YES, YES, YES, YES, NO),
    SEE_DRAFTS("see draft ballots and draft proposals (others: not found)", NO, NO, YES, YES, NO),
    LEAVE("leave the group, or remove a member", OWN, OWN, OWN, YES, NO),
    WRITE("reply, annotate, write notes, react, report, set own reading state", NO, YES, YES, YES, NO),
    CHANGE_NOTE("edit, delete or restore a note or reply", NO, OWN, OWN, OWN, NO),
    VOTE("vote on an open ballot, upvote, propose papers, state preferences", NO, YES, YES, YES, NO),
    ANSWER_ASSIGNMENT("mark, decline, claim or swap one's own assignment", NO, OWN, OWN, OWN, NO),
    IMPORT("import a digest, add or edit a paper", NO, YES, YES, YES, NO),
    UNDO_IMPORT("undo an import, merge and unmerge papers, delete a paper", NO, OWN, YES, YES, NO),
    ORGANISE("open and close ballots, assign, plan meetings, edit minutes", NO, NO, YES, YES, NO),
    MODERATE("moderate (hide) another member's note, answer reports", NO, NO, YES, YES, NO),
    SET_UP("set up mailbox, feeds, group defaults, blind-first", NO, NO, YES, YES, NO),
    SEE_DEEDS("see who did what in the group (its audit log), and open reports", NO, NO, YES, YES, NO),
    INVITE("invite", NO, NO, UP_TO_MEMBER, YES, NO),
    CHANGE_MEMBERS("remove members, change roles, rename the group", NO, NO, NO, YES, NO),
    ARCHIVE_GROUP("archive the group, and open it again", NO, NO, NO, YES, YES),
    DELETE_GROUP("delete the group", NO, NO, NO, YES, YES);

    /** What is left of a group that is archived: reading, leaving, and what ends that. */
    private static final Set<Action> WHEN_ARCHIVED =
            EnumSet.of(SEE_GROUP, READ, SEE_WORK, SEE_DRAFTS, SEE_DEEDS, LEAVE, ARCHIVE_GROUP, DELETE_GROUP);

    private final String words;
    private final Grant guest;
    private final Grant member;
    private final Grant organiser;
    private final Grant owner;
    private final Grant administrator;

    Action(String words, Grant guest, Grant member, Grant organiser, Grant owner, Grant administrator) {
        this.words = words;
        this.guest = guest;
        this.member = member;
        this.organiser = organiser;
        this.owner = owner;
        this.administrator = administrator;
    }

    /** The action in words, to follow "may". */
    public String words() {
        return words;
    }

    public Grant grantTo(Role role) {
        return switch (role) {
            case GUEST -> guest;
            case MEMBER -> member;
            case ORGANISER -> organiser;
            case OWNER -> owner;
        };
    }

    /** Whether it can be done in a group that is archived. */
    public boolean isForArchived() {
        return WHEN_ARCHIVED.contains(this);
    }

    /** What an administrator of the server may who is not a member of the group. */
    public Grant grantToAdministrator() {
        return administrator;
    }
}
