package org.colloquium.digest.format.bibliography;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as bibliographies write them, told as {@code 2010}, {@code 2010-04} or {@code 2010-04-12}. */
public final class WrittenDate {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{0,2})(?:[-/.](\\d{0,2}))?)?(?:[/T ].{0,40})?");
    private static final Pattern WORD = Pattern.compile("\\d{1,4}|\\p{L}{3,12}");

    private WrittenDate() {}

    /** The date that a text gives, as exactly as it gives it; nothing if it is not surely one. */
    public static Optional<String> iso(String written) {
        String text = written.strip();
        if (text.length() > 60) {
            return Optional.empty();
        }
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.matches() && Character.isDigit(text.charAt(0)) && !hasMonth(text)
                ? iso(number(numbers.group(1)), number(numbers.group(2)), number(numbers.group(3)))
                : inWords(text);
    }

    /** A date given in parts; a month may be a name, and what is no month or day is left out. */
    static Optional<String> iso(String year, String month, String day) {
        int named = month(month.strip());
        return iso(number(year.strip()), named > 0 ? named : number(month.strip()), number(day.strip()));
    }

    private static Optional<String> inWords(String text) {
        int year = 0;
        int month = 0;
        int day = 0;
        for (String word : words(text)) {
            int value = number(word);
            if (word.length() == 4 && value > 0) {
                year = year == 0 ? value : year;
            } else if (value > 0) {
                day = day == 0 ? value : day;
            } else if (month == 0) {
                month = month(word);
            }
        }
        return month == 0 ? iso(year, 0, 0) : iso(year, month, day);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static boolean hasMonth(String text) {
        return words(text).stream().anyMatch(word -> month(word) > 0);
    }

    private static int month(String word) {
        String start = word.toLowerCase(Locale.ROOT);
        return start.length() < 3 ? 0 : MONTHS.indexOf(start.substring(0, 3)) + 1;
    }

    private static Optional<String> iso(int year, int month, int day) {
        if (year < 1000) {
            return Optional.empty();
        }
        if (month < 1 || month > 12) {
            return Optional.of(String.valueOf(year));
        }
        String yearAndMonth = String.format(Locale.ROOT, "%d-%02d", year, month);
        return Optional.of(
                isDay(year, month, day) ? yearAndMonth + String.format(Locale.ROOT, "-%02d", day) : yearAndMonth);
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static int number(@Nullable String written) {
        return written != null && written.matches("[0-9]{1,4}") ? Integer.parseInt(written) : 0;
    }
}
