package org.colloquium.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.colloquium.account.LiveSessions;
import org.colloquium.administration.Health;
import org.colloquium.administration.Sizes;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.mail.MailState;
import org.jspecify.annotations.Nullable;

/** The figures of a server, section by section. */
final class HealthFigures {
    private HealthFigures() {}

    static List<Component> of(Health health) {
        return List.of(server(health), people(health), mail(health), database(health), work(health));
    }

    private static Section server(Health health) {
        String version = health.version();
        Health.Disk disk = health.disk();
        return Parts.section(
                "This server",
                Parts.facts(List.of(
                        "Version",
                        version == null ? "from the sources" : version,
                        "Running for",
                        lasting(health.up()),
                        "Data folder",
                        disk.folder(),
                        "Disk",
                        Sizes.of(disk.free()) + " of " + Sizes.of(disk.total()) + " free")));
    }

    private static Section people(Health health) {
        LiveSessions.Count sessions = health.sessions();
        return Parts.section(
                "Signed in",
                Parts.facts(List.of(
                        "People",
                        number(sessions.people()),
                        "Live sessions",
                        number(sessions.sessions()) + ", on all servers together",
                        "Busy",
                        number(sessions.lately()) + " within the last ten minutes")));
    }

    private static Section mail(Health health) {
        MailState mail = health.mail();
        String waiting =
                number(mail.waiting()) + (mail.oldest() == null ? "" : ", the oldest since " + moment(mail.oldest()));
        return Parts.section(
                "Mail",
                Parts.facts(List.of(
                        "Sending",
                        mail.on() ? "on" : "off: no mail server is named in the settings",
                        "Waiting",
                        waiting,
                        "Last sent",
                        moment(mail.lastSent()),
                        "Given up",
                        mail.failed() == 0 ? "none" : Words.number(mail.failed()) + " within the last 30 days",
                        "Last failed",
                        moment(mail.lastFailure()) + (mail.lastProblem() == null ? "" : ". " + mail.lastProblem()))));
    }

    private static Section database(Health health) {
        Health.Database database = health.database();
        return Parts.section(
                "Database",
                Parts.facts(List.of(
                        "PostgreSQL",
                        database.version(),
                        "Size",
                        Sizes.of(database.size()),
                        "Connections",
                        database.connections() + " of at most " + database.most())));
    }

    private static Section work(Health health) {
        Health.Queue queue = health.queue();
        UnorderedList jobs = new UnorderedList();
        jobs.addClassNames("rows", "jobs");
        health.jobs().forEach(it -> jobs.add(new ListItem(job(it))));
        return Parts.section(
                "Background work",
                Parts.facts(List.of(
                        "Waiting",
                        number(queue.due()),
                        "Running",
                        number(queue.running()),
                        "For later",
                        number(queue.later()))),
                jobs);
    }

    private static Div job(Health.Job job) {
        String how = (job.rows() == 1 ? "" : Words.count(job.rows(), "row", "rows") + ", ") + "next "
                + moment(job.next()) + ", last done " + moment(job.lastSuccess())
                + (job.lastFailure() == null ? "" : ", last failed " + moment(job.lastFailure()));
        Div row = Parts.classed("row", new Div(Parts.text("title ui", job.name()), Parts.meta(how)));
        if (job.failures() > 0) {
            row.add(Parts.text("due", "failed " + Words.count(job.failures(), "time", "times")));
        }
        return row;
    }

    private static String number(long count) {
        return count == 0 ? "none" : Words.number(count);
    }

    private static String moment(@Nullable Instant when) {
        return when == null ? "never" : Times.here().moment(when);
    }

    private static String lasting(Duration time) {
        if (time.toMinutes() < 1) {
            return "less than a minute";
        }
        return time.toHours() < 1
                ? Words.count(time.toMinutes(), "minute", "minutes")
                : time.toDays() < 2
                        ? Words.count(time.toHours(), "hour", "hours")
                        : Words.count(time.toDays(), "day", "days");
    }
}
