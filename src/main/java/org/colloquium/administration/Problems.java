package org.colloquium.administration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Words;
import org.colloquium.mail.MailState;

/** What of a server's figures is wrong, in sentences that say what to do. */
final class Problems {
    private static final Duration LATE = Duration.ofMinutes(2);
    private static final Duration SLOW = Duration.ofMinutes(10);
    private static final Duration FRESH = Duration.ofDays(3);
    private static final long TIGHT = 1L << 30;

    private Problems() {}

    static Health in(Health found, Instant now) {
        List<String> problems = new ArrayList<>();
        disk(found.disk(), problems);
        connections(found.database(), problems);
        mail(found.mail(), now, problems);
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
        return found.with(List.copyOf(problems));
    }

    /** What waits for a moment is no problem: a letter may take as long as a greylisting server makes it. */
    private static void mail(MailState mail, Instant now, List<String> problems) {
        Instant oldest = mail.oldest();
        if (mail.on() && oldest != null && oldest.plus(SLOW).isBefore(now)) {
            problems.add(Words.sentence(Words.count(mail.waiting(), "letter waits", "letters wait"))
                    + " for the mail server, the oldest for "
                    + Words.count(Duration.between(oldest, now).toMinutes(), "minute", "minutes") + "."
                    + (mail.lastProblem() == null ? "" : " " + ended(mail.lastProblem()))
                    + " They are kept and tried again by themselves; what to change is in the settings, under Mail, with"
                    + " a button that tries it.");
        }
        Instant failure = mail.lastFailure();
        if (mail.failed() > 0 && failure != null && failure.plus(FRESH).isAfter(now)) {
            problems.add(Words.sentence(Words.count(mail.failed(), "letter was", "letters were"))
                    + " given up within the last 30 days, and whoever waits for it got nothing."
                    + (mail.lastProblem() == null ? "" : " " + ended(mail.lastProblem()))
                    + " Check the addresses of those accounts, or the mail server in the settings.");
        }
    }

    private static String ended(String words) {
        return words.matches(".*[.!?…]") ? words : words + ".";
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
