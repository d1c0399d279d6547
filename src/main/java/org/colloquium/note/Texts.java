package org.colloquium.note;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.springframework.stereotype.Component;

/** Finds notes and replies alike, as a reader may see them. */
@Component
class Texts {
    private final Notes notes;
    private final Replies replies;

    Texts(Notes notes, Replies replies) {
        this.notes = notes;
        this.replies = replies;
    }

    /**
     * A text in its place.
     *
     * @param note itself, or what it answers
     */
    record Found(MemberText text, Note note) {}

    /** A text whose words are before this reader; any other is not found. */
    Found readable(TextId id, Reader reader) {
        return found(id, reader, notes::find);
    }

    /**
     * A text that the whole group reads; its note is locked, so that it does not become private meanwhile.
     *
     * @throws ConflictException for one that is before this reader and not before all
     */
    Found readByAll(TextId id, Reader reader) {
        Found found = found(id, reader, notes::change);
        if (found.note().isPrivate()) {
            throw new ConflictException("Nobody but you can read this.");
        }
        if (found.text().isHidden()) {
            throw new ConflictException("A moderator has hidden this.");
        }
        return found;
    }

    private Found found(TextId id, Reader reader, BiFunction<UUID, UUID, Optional<Note>> find) {
        Reply reply = id instanceof ReplyId
                ? replies.find(id.value(), reader.value()).orElseThrow(NotFoundException::new)
                : null;
        UUID about = reply == null ? id.value() : reply.note().value();
        Note note = find.apply(about, reader.value()).orElseThrow(NotFoundException::new);
        MemberText text = reply == null ? note : reply;
        if (!text.isReadableBy(reader)) {
            throw new NotFoundException();
        }
        return new Found(text, note);
    }
}
