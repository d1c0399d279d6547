package org.colloquium.note;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * The notes on a paper are no longer what they were.
 *
 * @param onlyFor the one person who can see the change, null when the group can: others must not learn even that
 *     something private has changed
 */
public record NotesChanged(
        GroupId group, PaperId paper, @Nullable AccountId onlyFor) implements Change {
    /** Notes and replies on one paper that the group reads. */
    public static Topic onPaper(PaperId paper) {
        return Topic.of("notes", paper.value());
    }

    /** Notes and replies anywhere in a group that the group reads. */
    public static Topic inGroup(GroupId group) {
        return Topic.of("notes-of", group.value());
    }

    /** The private notes of one person. */
    public static Topic privateTo(AccountId author) {
        return Topic.of("private-notes", author.value());
    }

    @Override
    public Set<Topic> topics() {
        return onlyFor == null ? Set.of(onPaper(paper), inGroup(group)) : Set.of(privateTo(onlyFor));
    }
}
