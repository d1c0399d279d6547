package org.colloquium.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The moments and days that can be kept: from the year 1 to the year 9999, moments to the microsecond. */
public final class StoredTime {
    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final String BOUNDS = "Use a date between the years 1 and 9999.";

    private StoredTime() {}

    /** @throws InvalidInputException when it lies outside */
    public static Instant moment(String field, Instant moment) {
        Instant kept = moment.truncatedTo(ChronoUnit.MICROS);
        if (kept.isBefore(FIRST) || kept.isAfter(LAST)) {
            throw new InvalidInputException(field, BOUNDS);
        }
        return kept;
    }

    /** @throws InvalidInputException when it lies outside */
    public static LocalDate day(String field, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new InvalidInputException(field, BOUNDS);
        }
        return day;
    }
}
