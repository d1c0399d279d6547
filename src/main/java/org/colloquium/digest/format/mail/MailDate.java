package org.colloquium.digest.format.mail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day on which a mail was sent, where it was sent: {@code Tue, 10 Dec 2019 11:24:26 -0800}, also a few older ways. */
final class MailDate {

    private static final Pattern USUAL =
            Pattern.compile("\\b(\\d{1,2})[ -]{1,3}([A-Z][a-z]{2})[ -]{1,3}(\\d{4}|\\d{2})\\b");
    private static final Pattern OLDER =
            Pattern.compile("\\b([A-Z][a-z]{2}) {1,2}(\\d{1,2}) [\\d:]{4,8}(?: [A-Z+-][\\w+-]{0,5})? (\\d{4})\\b");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int LONGEST = 200;

    private MailDate() {}

    static @Nullable LocalDate find(String header) {
        String text = header.substring(0, Math.min(LONGEST, header.length()));
        Matcher usual = USUAL.matcher(text);
        if (usual.find()) {
            String year = usual.group(3);
            return day(usual.group(1), usual.group(2), year.length() == 2 ? "20" + year : year);
        }
        Matcher older = OLDER.matcher(text);
        return older.find() ? day(older.group(2), older.group(1), older.group(3)) : null;
    }

    private static @Nullable LocalDate day(String day, String month, String year) {
        try {
            return LocalDate.parse(day + " " + month + " " + year, DAY);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
