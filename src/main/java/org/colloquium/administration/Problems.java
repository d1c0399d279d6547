package org.colloquium.administration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Words;

/** What of a server's figures is wrong, in sentences that say what to do. */
final class Problems {
    private static final Duration LATE = Duration.ofMinutes(2);
    private static final long TIGHT = 1L << 30;

    private Problems() {}

    static Health in(Health found, Instant now) {
        List<String> problems = new ArrayList<>();
        disk(found.disk(), problems);
        connections(found.database(), problems);
        found.jobs().stream()
                .filter(it -> it.failures() > 0)
                .forEach(it -> problems.add("The job " + it.name()
                        + " has failed " + Words.count(it.failures(), "time", "times")
                        + " in a row. It is tried again by itself; the reason is in the server’s log."));
        Instant oldest = found.queue().oldest();
        if (oldest != null && oldest.plus(LATE).isBefore(now)) {
            problems.add("Work has been waiting for "
                    + Words.count(Duration.between(oldest, now).toMinutes(), "minute", "minutes")
                    + ". The server is busy, or cannot take jobs: if it stays so, start it again.");
        }
        return new Health(
                List.copyOf(problems),
                found.version(),
                found.up(),
                found.database(),
                found.disk(),
                found.queue(),
                found.sessions(),
                found.jobs());
    }

    private static void disk(Health.Disk disk, List<String> problems) {
        if (disk.free() < TIGHT || disk.free() * 20 < disk.total()) {
            problems.add("The disk of the data folder is nearly full: " + Sizes.of(disk.free()) + " of "
                    + Sizes.of(disk.total()) + " are free. Make room, or nothing can be saved any more.");
        }
    }

    private static void connections(Health.Database database, List<String> problems) {
        if (database.connections() * 10 >= database.most() * 9) {
            problems.add("The database has nearly as many connections as it takes, " + database.connections() + " of "
                    + database.most() + ". Let it take more, or run fewer servers on it.");
        }
    }
}
