package org.colloquium.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.colloquium.account.Administrators;
import org.colloquium.account.LiveSessions;
import org.colloquium.mail.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks how the server fares. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class HealthService {
    private final ObjectProvider<BuildProperties> build;
    private final Outbox mail;
    private final LiveSessions sessions;
    private final JdbcClient database;
    private final Clock clock;
    private final Path folder;

    HealthService(
            ObjectProvider<BuildProperties> build,
            Outbox mail,
            LiveSessions sessions,
            JdbcClient database,
            Clock clock,
            @Value("${colloquium.data}") Path folder) {
        this.build = build;
        this.mail = mail;
        this.sessions = sessions;
        this.database = database;
        this.clock = clock;
        this.folder = folder.toAbsolutePath();
    }

    @Administrators
    public Health now() {
        BuildProperties built = build.getIfAvailable();
        Health health = new Health(
                List.of(),
                built == null ? null : built.getVersion(),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                database(),
                disk(),
                queue(),
                mail.state(),
                sessions.count(),
                jobs());
        return Problems.in(health, clock.instant());
    }

    private Health.Database database() {
        return database.sql("""
                        select current_setting('server_version') as version,
                               pg_database_size(current_database()) as size,
                               (select count(*) from pg_stat_activity where datname is not null) as connections,
                               current_setting('max_connections')::int as most""")
                .query((row, number) -> new Health.Database(
                        row.getString("version"), row.getLong("size"), row.getInt("connections"), row.getInt("most")))
                .single();
    }

    /** With a database elsewhere there may be no folder yet: then the disk on which it would be made. */
    private Health.Disk disk() {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            FileStore store = Files.getFileStore(there);
            return new Health.Disk(folder.toString(), store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Health.Queue queue() {
        return database.sql("""
                        select count(*) filter (where not picked and execution_time <= :now) as due,
                               count(*) filter (where picked) as running,
                               count(*) filter (where not picked and execution_time > :now) as later,
                               min(execution_time) filter (where not picked and execution_time <= :now) as oldest
                        from scheduled_tasks""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Health.Queue(
                        row.getInt("due"), row.getInt("running"), row.getInt("later"), moment(row, "oldest")))
                .single();
    }

    private List<Health.Job> jobs() {
        return database.sql("""
                        select task_name, count(*) as many, min(execution_time) as next, max(last_success) as succeeded,
                               max(last_failure) as failed, coalesce(max(consecutive_failures), 0) as failures
                        from scheduled_tasks group by task_name order by failures desc, task_name""")
                .query((row, number) -> new Health.Job(
                        row.getString("task_name"),
                        row.getInt("many"),
                        moment(row, "next"),
                        moment(row, "succeeded"),
                        moment(row, "failed"),
                        row.getInt("failures")))
                .list();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
