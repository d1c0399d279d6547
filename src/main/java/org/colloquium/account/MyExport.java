package org.colloquium.account;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Enumeration;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything about the caller, gathered in the background into an archive that only they can open. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class MyExport {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ExportCourse course;
    private final ExportRows rows;
    private final CurrentUser currentUser;
    private final Reauthentication reauthentication;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MyExport(
            ExportCourse course,
            ExportRows rows,
            CurrentUser currentUser,
            Reauthentication reauthentication,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.course = course;
        this.rows = rows;
        this.currentUser = currentUser;
        this.reauthentication = reauthentication;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Begins to gather, in the place of an earlier archive; one that is just being gathered goes on. */
    @SignedIn
    public void ask() {
        reauthentication.require();
        AccountId me = currentUser.id();
        if (rows.of(me).filter(this::isUnderWay).isEmpty()) {
            course.begin(me);
            log.keep(Deed.of(DeedKind.EXPORTED_THEMSELVES).on(me.value()));
            events.publishEvent(new ExportChanged(me));
        }
    }

    /** How far it is; nothing when none was asked for, or it was thrown away. */
    @SignedIn
    @Transactional(readOnly = true)
    public Optional<ExportDetails> find() {
        return rows.of(currentUser.id());
    }

    /** The archive, read piece by piece while it is sent. */
    @SignedIn
    @Transactional(readOnly = true)
    public InputStream open() {
        reauthentication.require();
        UUID run = rows.ready(currentUser.id()).orElseThrow(NotFoundException::new);
        return new SequenceInputStream(new Pieces(run));
    }

    private boolean isUnderWay(ExportDetails export) {
        return export.readyAt() == null
                && !export.failed()
                && export.askedAt().plus(LONGEST).isAfter(clock.instant());
    }

    private final class Pieces implements Enumeration<InputStream> {
        private final UUID run;
        private int place;
        private Optional<byte[]> next;

        Pieces(UUID run) {
            this.run = run;
            this.next = rows.piece(run, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            InputStream piece = new ByteArrayInputStream(next.orElseThrow());
            next = rows.piece(run, ++place);
            return piece;
        }
    }
}
