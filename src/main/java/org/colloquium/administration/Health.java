package org.colloquium.administration;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.colloquium.account.LiveSessions;
import org.colloquium.mail.MailState;
import org.jspecify.annotations.Nullable;

/**
 * How this server fares at a moment.
 *
 * @param problems what is wrong, in sentences that say what to do; empty when all is well
 * @param version of this program, null where it was started from its sources
 * @param up how long this server has been running
 * @param mail how the sending of letters goes
 * @param sessions who is signed in, on all servers together
 */
public record Health(
        List<String> problems,
        @Nullable String version,
        Duration up,
        Database database,
        Disk disk,
        Queue queue,
        MailState mail,
        LiveSessions.Count sessions,
        List<Job> jobs)
        implements Serializable {
    Health with(List<String> wrong) {
        return new Health(wrong, version, up, database, disk, queue, mail, sessions, jobs);
    }

    /**
     * The database.
     *
     * @param size in bytes
     * @param connections in use by anybody, of so many as it takes
     */
    public record Database(String version, long size, int connections, int most) implements Serializable {}

    /**
     * Where the data folder lies.
     *
     * @param free in bytes, as {@code total}
     */
    public record Disk(String folder, long free, long total) implements Serializable {}

    /**
     * Work that waits for a server to take it.
     *
     * @param due how much should have begun by now, {@code running} how much runs, {@code later} how much has its hour yet
     * @param oldest when the oldest of what is due should have begun, null for none
     */
    public record Queue(
            int due, int running, int later, @Nullable Instant oldest) implements Serializable {}

    /**
     * A kind of job.
     *
     * @param failures how often the worst of them has failed in a row
     */
    public record Job(
            String name,
            int rows,
            @Nullable Instant next,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures)
            implements Serializable {}
}
