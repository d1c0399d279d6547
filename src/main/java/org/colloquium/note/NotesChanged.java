package org.colloquium.note;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * A note on a paper, or what is under it, is no longer what it was.
 *
 * @param annotation whether it is anchored to a passage
 * @param onlyFor the one person who can see the change, null when the group can: others must not learn even that
 *     something private has changed
 */
public record NotesChanged(
        GroupId group,
        PaperId paper,
        boolean annotation,
        @Nullable AccountId onlyFor) implements Change {
    /** Notes on a paper as a whole, with their replies, that the group reads. */
    public static Topic onPaper(PaperId paper) {
        return Topic.of("notes", paper.value());
    }

    /** Annotations of a paper's texts, with their replies, that the group reads. */
    public static Topic inTexts(PaperId paper) {
        return Topic.of("annotations", paper.value());
    }

    /** Notes, annotations and replies anywhere in a group that the group reads. */
    public static Topic inGroup(GroupId group) {
        return Topic.of("notes-of", group.value());
    }

    /** The private notes and annotations of one person. */
    public static Topic privateTo(AccountId author) {
        return Topic.of("private-notes", author.value());
    }

    @Override
    public Set<Topic> topics() {
        Topic here = annotation ? inTexts(paper) : onPaper(paper);
        return onlyFor == null ? Set.of(here, inGroup(group)) : Set.of(privateTo(onlyFor));
    }
}
