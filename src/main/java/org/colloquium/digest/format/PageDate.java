package org.colloquium.digest.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that is nothing but a date: {@code Mar 18}, {@code Nov 3, 2026}, {@code Tue, 3 November}, {@code 2026-11-03}. */
public final class PageDate {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String WEEKDAY = "(?:[·•]\\s*)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:,?\\s+(\\d{4}))?";
    private static final Pattern MONTH_FIRST = pattern(WEEKDAY + MONTH + "\\s+" + DAY + YEAR);
    private static final Pattern DAY_FIRST = pattern(WEEKDAY + DAY + "\\s+(?:of\\s+)?" + MONTH + YEAR);
    private static final Pattern ISO = pattern("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final int LONGEST = 40;

    private PageDate() {}

    /** The date that a text is, or null if it is anything else. */
    public static @Nullable DigestDate find(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            return read(text);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable DigestDate read(String text) {
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return date(text, monthFirst.group(1), monthFirst.group(2), monthFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(text, dayFirst.group(2), dayFirst.group(1), dayFirst.group(3));
        }
        if (ISO.matcher(text).matches()) {
            LocalDate day = LocalDate.parse(text);
            return new DigestDate(text, MonthDay.from(day), Year.from(day));
        }
        return null;
    }

    private static DigestDate date(String text, String month, String day, @Nullable String year) {
        int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        return new DigestDate(text, MonthDay.of(number, Integer.parseInt(day)), year == null ? null : Year.parse(year));
    }

    private static Pattern pattern(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
