package org.colloquium.note;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.References;
import org.colloquium.group.GroupId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps notes, and tells those who follow them; the same for notes and annotations. */
@Component
class NoteKeeping {
    private final Notes notes;
    private final Replies replies;
    private final Readers readers;
    private final Blindness blindness;
    private final Mentions mentions;
    private final Referring referring;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoteKeeping(
            Notes notes,
            Replies replies,
            Readers readers,
            Blindness blindness,
            Mentions mentions,
            Referring referring,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notes = notes;
        this.replies = replies;
        this.readers = readers;
        this.blindness = blindness;
        this.mentions = mentions;
        this.referring = referring;
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
        note.edit(edit, replies.existByOthers(note.value(), note.author().value()), reader, clock.instant());
        if (!before.equals(note.changed())) {
            events.publishEvent(before);
        }
    }

    Note keep(Note note) {
        Note kept = notes.saveAndFlush(note);
        mentions.keep(kept);
        blindness.published(kept);
        events.publishEvent(kept.changed());
        return kept;
    }

    List<NoteDetails> details(List<Note> found, Reader reader) {
        List<Reply> answers = found.isEmpty()
                ? List.of()
                : replies.under(found.stream().map(Note::value).toList(), reader.value());
        Map<AccountId, String> names = readers.names(Stream.concat(found.stream(), answers.stream())
                .map(MemberText::author)
                .toList());
        References references = references(found, answers, reader);
        Map<NoteId, List<ReplyDetails>> threads = answers.stream()
                .map(it -> it.details(reader, Objects.requireNonNull(names.get(it.author())), references))
                .collect(Collectors.groupingBy(ReplyDetails::note));
        return found.stream()
                .map(it -> it.seenBy(
                        reader,
                        Objects.requireNonNull(names.get(it.author())),
                        references,
                        threads.getOrDefault(it.id(), List.of())))
                .toList();
    }

    /** They are all of one group. */
    private References references(List<Note> found, List<Reply> answers, Reader reader) {
        List<MemberText> readable = Stream.concat(found.stream(), answers.stream())
                .filter(it -> it.isReadableBy(reader))
                .toList();
        return readable.isEmpty()
                ? References.NONE
                : referring.in(
                        new GroupId(readable.getFirst().groupId()),
                        reader,
                        readable.stream().map(MemberText::markdown).toList());
    }
}
