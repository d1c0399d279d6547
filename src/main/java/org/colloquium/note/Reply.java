package org.colloquium.note;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.jspecify.annotations.Nullable;

/** An answer in the thread under a note. */
@Entity
class Reply extends MemberText {
    private UUID noteId = value();

    protected Reply() {}

    Reply(Note note, AccountId author, @Nullable String markdown, Instant now) {
        super(note.groupId(), author, TextRules.text(markdown, false), now);
        if (note.isDeleted()) {
            throw MemberText.gone();
        }
        if (note.isHidden()) {
            throw new ConflictException("A moderator has hidden this note, so nobody can reply to it now.");
        }
        this.noteId = note.value();
    }

    @Override
    ReplyId id() {
        return new ReplyId(value());
    }

    NoteId note() {
        return new NoteId(noteId);
    }

    ReplyDetails details(Reader reader, String name, TextContext context) {
        return new ReplyDetails(id(), note(), seenBy(reader, name, context));
    }
}
