package org.colloquium.note;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.common.References;
import org.colloquium.group.GroupId;
import org.springframework.stereotype.Component;

/** Notes and replies with all that is shown with them, as one reader sees it; as many statements for many as for one. */
@Component
class TextReader {
    private final Replies replies;
    private final Readers readers;
    private final Reactions reactions;
    private final Versions versions;
    private final Referring referring;

    TextReader(Replies replies, Readers readers, Reactions reactions, Versions versions, Referring referring) {
        this.replies = replies;
        this.readers = readers;
        this.reactions = reactions;
        this.versions = versions;
        this.referring = referring;
    }

    /** Each with its thread. */
    List<NoteDetails> notes(List<Note> found, Reader reader) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Reply> answers = replies.under(found.stream().map(Note::value).toList(), reader.value());
        Around around = around(found, answers, reader);
        Map<NoteId, Boolean> shared = found.stream().collect(Collectors.toMap(Note::id, it -> !it.isPrivate()));
        Map<NoteId, List<ReplyDetails>> threads = answers.stream()
                .map(it -> it.details(
                        reader, around.name(it), around.context(it, Objects.requireNonNull(shared.get(it.note())))))
                .collect(Collectors.groupingBy(ReplyDetails::note));
        return found.stream()
                .map(it -> it.seenBy(
                        reader,
                        around.name(it),
                        around.context(it, !it.isPrivate()),
                        threads.getOrDefault(it.id(), List.of())))
                .toList();
    }

    /** @param note what it answers */
    ReplyDetails reply(Reply reply, Note note, Reader reader) {
        Around around = around(List.of(), List.of(reply), reader);
        return reply.details(reader, around.name(reply), around.context(reply, !note.isPrivate()));
    }

    private Around around(List<Note> notes, List<Reply> answers, Reader reader) {
        List<UUID> noteIds = values(notes);
        List<UUID> replyIds = values(answers);
        Map<UUID, List<Reactions.Given>> given = reactions.to(noteIds, replyIds, reader);
        Stream<AccountId> authors =
                Stream.concat(notes.stream(), answers.stream()).map(MemberText::author);
        Stream<AccountId> reacting =
                given.values().stream().flatMap(List::stream).flatMap(it -> it.others().stream());
        return new Around(
                readers.names(Stream.concat(authors, reacting).toList()),
                given,
                versions.count(noteIds, replyIds),
                references(notes, answers, reader));
    }

    /** They are all of one group. */
    private References references(List<Note> notes, List<Reply> answers, Reader reader) {
        List<MemberText> readable = Stream.concat(notes.stream(), answers.stream())
                .filter(it -> it.isReadableBy(reader))
                .toList();
        return readable.isEmpty()
                ? References.NONE
                : referring.in(
                        new GroupId(readable.getFirst().groupId()),
                        reader,
                        readable.stream().map(MemberText::markdown).toList());
    }

    private static List<UUID> values(Collection<? extends MemberText> texts) {
        return texts.stream().map(MemberText::value).toList();
    }

    /** What stands around texts. */
    private record Around(
            Map<AccountId, String> names,
            Map<UUID, List<Reactions.Given>> given,
            Map<UUID, Integer> versions,
            References references) {
        String name(MemberText text) {
            return Objects.requireNonNull(names.get(text.author()));
        }

        TextContext context(MemberText text, boolean shared) {
            return new TextContext(
                    shared,
                    given.getOrDefault(text.value(), List.of()).stream()
                            .map(it -> it.details(names))
                            .toList(),
                    versions.getOrDefault(text.value(), 0),
                    references);
        }
    }
}
