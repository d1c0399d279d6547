package org.colloquium.deeds;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.colloquium.account.Administrators;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets administrators take the audit log away. It is read a thousand rows at a time, so that a slow reader holds neither
 * the memory nor a connection of the server; that it was taken is kept before the first row leaves.
 */
@Service
@PreAuthorize("denyAll")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class DeedExport {
    private static final int AT_ONCE = 1000;

    private final DeedRows rows;
    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    DeedExport(DeedRows rows, AuditLog log, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Writes what the filter finds that was done until now, the newest first. */
    @Administrators
    public void write(DeedFilter filter, ExportFormat format, OutputStream out) throws IOException {
        DeedFilter wanted = filter.between(filter.since(), end(filter.until()));
        transaction.executeWithoutResult(
                status -> log.keep(Deed.of(DeedKind.AUDIT_LOG_EXPORTED).with("format", format)));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (format == ExportFormat.CSV) {
            writer.write(header());
        }
        List<DeedDetails> some = read(wanted, null);
        while (!some.isEmpty()) {
            for (DeedDetails deed : some) {
                writer.write(format == ExportFormat.CSV ? line(deed) : json.writeValueAsString(deed) + "\n");
            }
            some = some.size() < AT_ONCE
                    ? List.of()
                    : read(wanted, some.getLast().place());
        }
        writer.flush();
    }

    private Instant end(@Nullable Instant until) {
        Instant now = clock.instant();
        return until == null || until.isAfter(now) ? now : until;
    }

    private List<DeedDetails> read(DeedFilter filter, @Nullable Cursor after) {
        return rows.read(filter, after, 0, AT_ONCE, true);
    }

    private static String header() {
        return CsvLine.of(
                "id",
                "at",
                "kind",
                "person",
                "personName",
                "group",
                "groupName",
                "subject",
                "subjectName",
                "details",
                "way",
                "address",
                "device");
    }

    private String line(DeedDetails it) {
        return CsvLine.of(
                it.id(),
                it.at(),
                it.kind(),
                it.person(),
                it.personName(),
                it.group(),
                it.groupName(),
                it.subject(),
                it.subjectName(),
                json.writeValueAsString(it.details()),
                it.way(),
                it.address(),
                it.device());
    }
}
