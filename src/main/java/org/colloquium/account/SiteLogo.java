package org.colloquium.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The logo of this server, if an administrator has given it one. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class SiteLogo {
    private final AuditLog log;
    private final JdbcClient database;
    private final Clock clock;

    SiteLogo(AuditLog log, JdbcClient database, Clock clock) {
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /** As a PNG. */
    @Anyone
    @Transactional(readOnly = true)
    public Optional<byte[]> png() {
        return database.sql("select png from site_logo").query(byte[].class).optional();
    }

    /** The same as the address of a picture in a page, which needs no request of its own. */
    @Anyone
    @Transactional(readOnly = true)
    public Optional<String> address() {
        return png().map(it -> "data:image/png;base64," + Base64.getEncoder().encodeToString(it));
    }

    /**
     * Takes a PNG or JPEG, made small and written anew, so that nothing of the file but its picture is kept.
     *
     * @throws org.colloquium.common.InvalidInputException at {@code logo} for anything else
     */
    @Administrators
    public void use(byte[] file) {
        database.sql("""
                        insert into site_logo (png, changed_at) values (:png, :now)
                        on conflict (only_one) do update set png = excluded.png, changed_at = excluded.changed_at""")
                .param("png", Picture.small(file))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        log.keep(Deed.of(DeedKind.LOGO_CHANGED));
    }

    @Administrators
    public void remove() {
        if (database.sql("delete from site_logo").update() > 0) {
            log.keep(Deed.of(DeedKind.LOGO_CHANGED));
        }
    }
}
