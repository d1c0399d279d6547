package org.colloquium.note;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.common.Ids;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members say to texts without words. They are read with the texts. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class ReactionService {
    private final Texts texts;
    private final Reactions reactions;
    private final Readers readers;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReactionService(
            Texts texts,
            Reactions reactions,
            Readers readers,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.reactions = reactions;
        this.readers = readers;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives a reaction to a text that the group reads; one that stands keeps its time.
     *
     * @return all reactions to that text
     */
    @May(Action.WRITE)
    public List<ReactionDetails> give(TextId text, Reaction reaction) {
        Reader reader = readers.of(text);
        Texts.Found found = texts.readByAll(text, reader);
        boolean isNew = database.sql("""
                        insert into reaction (id, note_id, reply_id, account_id, kind, since)
                        values (:id, :note, :reply, :me, :kind, :now) on conflict do nothing""")
                        .param("id", Ids.next())
                        .param("note", text instanceof NoteId ? text.value() : null)
                        .param("reply", text instanceof ReplyId ? text.value() : null)
                        .param("me", reader.value())
                        .param("kind", reaction.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
        if (isNew) {
            events.publishEvent(found.note().changed());
        }
        return to(text, reader);
    }

    /** Takes the caller's reaction back, if there is one. */
    @May(Action.WRITE)
    public void takeBack(TextId text, Reaction reaction) {
        Reader reader = readers.of(text);
        Texts.Found found = texts.readable(text, reader);
        boolean wasThere = database.sql("""
                        delete from reaction
                        where (note_id = :text or reply_id = :text) and account_id = :me and kind = :kind""")
                        .param("text", text.value())
                        .param("me", reader.value())
                        .param("kind", reaction.name())
                        .update()
                > 0;
        if (wasThere) {
            events.publishEvent(found.note().changed());
        }
    }

    private List<ReactionDetails> to(TextId text, Reader reader) {
        List<Reactions.Given> given = reactions
                .to(List.of(text.value()), List.of(text.value()), reader)
                .getOrDefault(text.value(), List.of());
        Map<AccountId, String> names =
                readers.names(given.stream().flatMap(it -> it.others().stream()).toList());
        return given.stream().map(it -> it.details(names)).toList();
    }
}
