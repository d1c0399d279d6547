package org.colloquium.common.ui;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How one language writes dates and hours.
 *
 * @param shortDay with its weekday, in little room
 * @param weekBegins with which day a week begins
 */
record DateForms(
        DateTimeFormatter hour,
        DateTimeFormatter weekday,
        DateTimeFormatter day,
        DateTimeFormatter dayOfYear,
        DateTimeFormatter shortDay,
        DateTimeFormatter shortWeekday,
        DateTimeFormatter month,
        DateTimeFormatter monthOfYear,
        DayOfWeek weekBegins) {
    private static final Map<Locale, DateForms> KNOWN = new ConcurrentHashMap<>();

    static DateForms of(Locale language) {
        return KNOWN.computeIfAbsent(language, it -> it.equals(Language.USUAL) ? ours() : its(it));
    }

    /** The words around them are English too, so these are without a comma. */
    private static DateForms ours() {
        return new DateForms(
                pattern("HH:mm"),
                pattern("EEEE"),
                pattern("d MMMM"),
                pattern("d MMMM yyyy"),
                pattern("EEE d MMMM"),
                pattern("EEE"),
                pattern("LLLL"),
                pattern("LLLL yyyy"),
                DayOfWeek.MONDAY);
    }

    private static DateForms its(Locale language) {
        return new DateForms(
                form("jm", language),
                DateTimeFormatter.ofPattern("EEEE", language),
                form("MMMMd", language),
                form("yMMMMd", language),
                form("MMMEd", language),
                DateTimeFormatter.ofPattern("ccc", language),
                DateTimeFormatter.ofPattern("LLLL", language),
                form("yMMMM", language),
                WeekFields.of(language).getFirstDayOfWeek());
    }

    /** Whether these are the usual ones, that set no comma after the weekday. */
    boolean areUsual() {
        return this == of(Language.USUAL);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    private static DateTimeFormatter form(String template, Locale language) {
        return DateTimeFormatter.ofLocalizedPattern(template).withLocale(language);
    }
}
