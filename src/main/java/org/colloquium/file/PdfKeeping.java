package org.colloquium.file;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Guard;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
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
    private final PdfReading reading;
    private final Guard guard;
    private final AuditLog log;
    private final Clock clock;

    PdfKeeping(
            PdfRows rows,
            JdbcClient database,
            PdfReading reading,
            Guard guard,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.database = database;
        this.events = events;
        this.reading = reading;
        this.guard = guard;
        this.log = log;
        this.clock = clock;
    }

    /** What it is kept as: itself, or the one of the same work that has the very same bytes. */
    record Came(PdfId pdf, boolean isNew) {}

    /** @throws NotFoundException when the paper was deleted meanwhile */
    @Transactional
    Came keep(PaperId paper, UUID file, @Nullable String address, Incoming incoming) {
        database.sql("select work_id from paper where id = (select work_id from paper where id = ?) for update")
                .param(paper.value())
                .query(UUID.class)
                .list();
        byte[] digest = incoming.digest();
        Optional<PdfId> same = rows.same(paper, digest);
        if (same.isPresent()) {
            return new Came(same.get(), false);
        }
        if (!rows.keep(file, address, incoming.size(), digest, clock.instant())) {
            throw new NotFoundException();
        }
        PdfId kept = new PdfId(file);
        reading.begin(kept);
        if (address == null) {
            log.keep(Deed.of(DeedKind.PDF_UPLOADED)
                    .in(guard.groupOf(paper).value())
                    .on(paper.value()));
        }
        events.publishEvent(new PdfChanged(paper));
        return new Came(kept, true);
    }
}
