package org.colloquium.note;

import java.sql.Timestamp;
import java.time.Clock;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has written theirs on a paper, and so sees what others wrote there. */
@Component
class Blindness {
    /** Code points of a note that counts as one's own. */
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
        String words = note.markdown().strip();
        boolean counts = !note.isPrivate() && !note.isDeleted() && words.codePointCount(0, words.length()) >= ENOUGH;
        if (counts && insert(note.paper(), note.author()) && hasRules(note)) {
            events.publishEvent(new NotesChanged(new GroupId(note.groupId()), note.paper(), note.author()));
            events.publishEvent(new Sighted(note.paper(), note.author()));
        }
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
