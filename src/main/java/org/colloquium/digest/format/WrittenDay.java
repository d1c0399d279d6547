package org.colloquium.digest.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day in a date as mails and feeds write it: {@code Fri, 3 Mar 23 01:29:12 GMT}, {@code 2023-03-03T01:29:12Z}. */
public final class WrittenDay {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern OF_MAILS = Pattern.compile(
            "(?:[a-z]{3,9}\\.?,?\\s++)?(\\d{1,2})\\s++([a-z]{3})[a-z]{0,6}\\.?\\s++(\\d{4}|\\d{2})(?!\\d).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LONGEST = 200;

    private WrittenDay() {}

    /** The day, in the time zone that the date was written in; nothing if this is no such date. */
    public static Optional<LocalDate> of(String written) {
        String date = written.strip();
        if (date.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(date);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The date of a digest that bears this day. */
    public static DigestDate dated(String written, LocalDate day) {
        return new DigestDate(written.strip(), MonthDay.from(day), Year.from(day));
    }

    private static Optional<LocalDate> read(String date) {
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher mail = OF_MAILS.matcher(date);
        int month = mail.matches() ? MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1 : 0;
        return month == 0 ? Optional.empty() : Optional.of(LocalDate.of(year(number(mail, 3)), month, number(mail, 1)));
    }

    // RFC 5322, section 4.3.
    private static int year(int written) {
        return written >= 100 ? written : written < 50 ? 2000 + written : 1900 + written;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
