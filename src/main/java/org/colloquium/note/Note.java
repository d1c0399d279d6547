package org.colloquium.note;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** A member's text about a paper. */
@Entity
class Note extends MemberText {
    private UUID paperId = value();

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.GROUP;

    private @Nullable Instant sharedAt;

    protected Note() {}

    Note(GroupId group, PaperId paper, AccountId author, NewNote words, Instant now) {
        super(group.value(), author, words.markdown(), now);
        this.paperId = paper.value();
        show(words.visibility(), now);
    }

    NoteId id() {
        return new NoteId(value());
    }

    PaperId paper() {
        return new PaperId(paperId);
    }

    boolean isPrivate() {
        return visibility == Visibility.PRIVATE;
    }

    /** @param answered whether others have replied, whose words must not vanish with it */
    void edit(NoteEdit edit, boolean answered, Reader reader, Instant now) {
        requirePresent(reader);
        if (edit.markdown() != null) {
            edit(edit.markdown(), edit.version(), reader, now);
        }
        expect(edit.version());
        if (edit.visibility() == Visibility.PRIVATE && !isPrivate() && answered) {
            throw new ConflictException("Others have replied to this note, so it stays with the group.");
        }
        if (edit.visibility() != null && edit.visibility() != visibility) {
            show(edit.visibility(), now);
        }
    }

    private void show(Visibility newVisibility, Instant now) {
        visibility = newVisibility;
        sharedAt = newVisibility == Visibility.GROUP ? now : null;
    }

    NotesChanged changed() {
        return new NotesChanged(new GroupId(groupId()), paper(), isPrivate() ? author() : null);
    }

    NoteDetails seenBy(Reader reader, String name, List<ReplyDetails> replies) {
        return new NoteDetails(id(), paper(), visibility, seenBy(reader, name), replies);
    }
}
