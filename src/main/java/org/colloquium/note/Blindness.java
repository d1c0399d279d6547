package org.colloquium.note;

import java.sql.Timestamp;
import java.time.Clock;
import org.colloquium.account.AccountId;
import org.colloquium.common.Markup;
import org.colloquium.common.OneLine;
import org.colloquium.paper.PaperId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has written theirs on a paper, and so sees what others wrote there. */
@Component
class Blindness {
    /** Code points that are seen of a note that counts as one's own. */
    static final int ENOUGH = 40;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Blindness(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    boolean isBlind(PaperId paper, AccountId reader) {
        return database.sql("select is_blind(?, ?)")
                .params(paper.value(), reader.value())
                .query(Boolean.class)
                .single();
    }

    /** A note was written or changed: from now on its author sees, if it is published and says enough. */
    void published(Note note) {
        boolean counts = !note.isPrivate() && !note.isDeleted() && length(note.markdown()) >= ENOUGH;
        if (counts && insert(note.paper(), note.author()) && hasRules(note)) {
            events.publishEvent(note.changedFor(note.author()));
            events.publishEvent(new Sighted(note.paper(), note.author()));
        }
    }

    /** Of what a reader sees: neither space in a row, nor what cannot be seen. */
    private static long length(String markdown) {
        return OneLine.of(Markup.excerpt(markdown, TextRules.MOST))
                .codePoints()
                .filter(it -> Character.getType(it) != Character.FORMAT)
                .count();
    }

    private boolean insert(PaperId paper, AccountId author) {
        return database.sql(
                                "insert into sighting (paper_id, account_id, since) values (?, ?, ?) on conflict do nothing")
                        .params(paper.value(), author.value(), Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private boolean hasRules(Note note) {
        return database.sql("select exists (select from blind_rule where group_id = ?)")
                .param(note.groupId())
                .query(Boolean.class)
                .single();
    }
}
