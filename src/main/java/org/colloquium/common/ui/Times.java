package org.colloquium.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.server.VaadinSession;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and hours as a reader says them, in the reader's own time zone. */
public final class Times {
    private final ZoneId zone;
    private final Instant now;
    private final DateForms forms;

    /** @param zone the zone to speak in; {@code now} the moment to speak from; {@code language} as in which to write */
    public Times(ZoneId zone, Instant now, Locale language) {
        this.zone = zone;
        this.now = now;
        this.forms = DateForms.of(language);
    }

    /** Speaks in the zone that the reader has chosen, else that of the browser, UTC until that is known. */
    public static Times here() {
        return in(readersZone());
    }

    /** Speaks in a group's zone: due dates and meetings. */
    public static Times in(ZoneId zone) {
        return new Times(zone, Instant.now(), Language.here());
    }

    /** Whoever reads in this session has chosen a zone; null goes back to the browser's. */
    public static void choose(VaadinSession session, @Nullable ZoneId zone) {
        session.setAttribute(ZoneId.class, zone);
    }

    public static ZoneId readersZone() {
        VaadinSession session = VaadinSession.getCurrent();
        ZoneId chosen = session == null ? null : session.getAttribute(ZoneId.class);
        return chosen == null ? browsersZone() : chosen;
    }

    private static ZoneId browsersZone() {
        UI ui = UI.getCurrent();
        ExtendedClientDetails details = ui == null ? null : ui.getPage().getExtendedClientDetails();
        try {
            return details == null || details.getTimeZoneId() == null
                    ? ZoneId.of("UTC")
                    : ZoneId.of(details.getTimeZoneId());
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }

    /** How long ago, briefly: "now", "9 min", "3 h", "yesterday", "Monday", "12 March". */
    public String ago(Instant when) {
        Duration past = Duration.between(when, now);
        if (past.toMinutes() < 1) {
            return "now";
        }
        if (past.toMinutes() < 60) {
            return past.toMinutes() + " min";
        }
        return day(when).equals("today") ? past.toHours() + " h" : day(when);
    }

    /** A moment: "today 18:00", "tomorrow 18:00", "Thursday 18:00", "25 March, 18:00". */
    public String moment(Instant when) {
        LocalDate day = when.atZone(zone).toLocalDate();
        boolean near = Math.abs(ChronoUnit.DAYS.between(today(), day)) < 7;
        return day(day) + (near ? " " : ", ") + hour(when);
    }

    /** The hour alone: "18:00". */
    public String hour(Instant when) {
        return forms.hour().format(when.atZone(zone));
    }

    /** In full, for meetings: "Thursday 25 March, 14:00". */
    public String full(Instant when) {
        return longDay(when.atZone(zone).toLocalDate()) + ", " + hour(when);
    }

    /** "Thursday 25 March", with the year where it is another. */
    public String longDay(LocalDate day) {
        return weekday(day) + (forms.areUsual() ? " " : ", ") + date(day);
    }

    public String day(Instant when) {
        return day(when.atZone(zone).toLocalDate());
    }

    /** A day: "today", "tomorrow", "yesterday", a weekday within six days, else "12 March" or "12 March 2024". */
    public String day(LocalDate day) {
        long away = ChronoUnit.DAYS.between(today(), day);
        if (away == 0) {
            return "today";
        }
        if (Math.abs(away) == 1) {
            return away > 0 ? "tomorrow" : "yesterday";
        }
        return Math.abs(away) < 7 ? weekday(day) : date(day);
    }

    /** A due day: like {@link #day(LocalDate)}, with weekday and date further away: "Wed 31 March". */
    public String due(LocalDate day) {
        long away = ChronoUnit.DAYS.between(today(), day);
        return away >= -1 && away <= 1 ? day(day) : forms.shortDay().format(day);
    }

    /** A date: "12 March" in this year, "12 March 2024" in another. */
    public String date(LocalDate day) {
        return (day.getYear() == today().getYear() ? forms.day() : forms.dayOfYear()).format(day);
    }

    public String date(Instant when) {
        return date(when.atZone(zone).toLocalDate());
    }

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    public String weekday(LocalDate day) {
        return forms.weekday().format(day);
    }

    /** At the head of a column: "Mon". */
    public String shortWeekday(DayOfWeek day) {
        return forms.shortWeekday().format(day);
    }

    public DayOfWeek firstDayOfWeek() {
        return forms.weekBegins();
    }

    /** A month: "March" in this year, "March 2024" in another. */
    public String month(YearMonth month) {
        return (month.getYear() == today().getYear() ? forms.month() : forms.monthOfYear()).format(month);
    }

    /** How long from now: "28 hours", "3 days", "12 minutes". */
    public String until(Instant when) {
        Duration left = Duration.between(now, when);
        if (left.toHours() < 1) {
            return Words.figure(Math.max(0, left.toMinutes()), "minute", "minutes");
        }
        return left.toHours() <= 48
                ? Words.figure(left.toHours(), "hour", "hours")
                : Words.figure(left.toDays(), "day", "days");
    }
}
