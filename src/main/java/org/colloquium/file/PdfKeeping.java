package org.colloquium.file;

import java.time.Clock;
import java.util.UUID;
import org.colloquium.paper.PaperId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a file that has come whole the paper's. */
@Component
class PdfKeeping {
    private final PdfRows rows;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PdfKeeping(PdfRows rows, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether it is; another one may have come first */
    @Transactional
    boolean keep(PaperId paper, UUID file, String address, Incoming incoming) {
        database.sql("select work_id from paper where id = (select work_id from paper where id = ?) for update")
                .param(paper.value())
                .query(UUID.class)
                .list();
        boolean kept = rows.keep(file, address, incoming.size(), incoming.digest(), clock.instant());
        if (kept) {
            events.publishEvent(new PdfChanged(paper));
        }
        return kept;
    }
}
