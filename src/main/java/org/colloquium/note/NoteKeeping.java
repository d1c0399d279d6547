package org.colloquium.note;

import java.time.Clock;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.paper.PaperNoted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps notes, and tells those who follow them; the same for notes and annotations. */
@Component
class NoteKeeping {
    private final Notes notes;
    private final Replies replies;
    private final Reports reports;
    private final Versions versions;
    private final Leftovers leftovers;
    private final Blindness blindness;
    private final Mentions mentions;
    private final ImageUses images;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoteKeeping(
            Notes notes,
            Replies replies,
            Reports reports,
            Versions versions,
            Leftovers leftovers,
            Blindness blindness,
            Mentions mentions,
            ImageUses images,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notes = notes;
        this.replies = replies;
        this.reports = reports;
        this.versions = versions;
        this.leftovers = leftovers;
        this.blindness = blindness;
        this.mentions = mentions;
        this.images = images;
        this.events = events;
        this.clock = clock;
    }

    Note change(NoteId id, Reader reader) {
        return notes.change(id.value(), reader.value()).orElseThrow(NotFoundException::new);
    }

    /** Not kept yet. */
    void edit(Note note, NoteEdit edit, Reader reader) {
        NotesChanged before = note.changed();
        boolean closing = edit.visibility() == Visibility.PRIVATE;
        if (closing && !note.isPrivate() && note.isBy(reader) && blindness.isBlind(note.paper(), reader.id())) {
            throw new ConflictException(
                    "What you have published stays with the group as long as others’ notes are hidden from you.");
        }
        TextVersion said = new TextVersion(note.markdown(), note.wordsSince());
        boolean wasPrivate = note.isPrivate();
        boolean stays = closing
                && (replies.existByOthers(note.value(), note.author().value()) || reports.areOpenUnder(note.id()));
        note.edit(edit, stays, reader, clock.instant());
        if (note.isPrivate() && !wasPrivate) {
            leftovers.forget(note.id());
        } else if (!wasPrivate && !note.markdown().equals(said.markdown())) {
            versions.keep(note.id(), said);
        }
        if (!before.equals(note.changed())) {
            events.publishEvent(before);
        }
    }

    Note keep(Note note) {
        Note kept = notes.saveAndFlush(note);
        mentions.keep(kept);
        images.keep(kept);
        blindness.published(kept);
        if (!kept.isPrivate() && !kept.isDeleted()) {
            events.publishEvent(new PaperNoted(kept.paper(), kept.author()));
        }
        events.publishEvent(kept.changed());
        return kept;
    }
}
