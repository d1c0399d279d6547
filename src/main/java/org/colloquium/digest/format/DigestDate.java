package org.colloquium.digest.format;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * The date that a digest bears.
 *
 * @param text as the source writes it, such as {@code Mar 18}
 * @param year null if the source leaves it out
 */
public record DigestDate(
        String text, MonthDay day, @Nullable Year year) {

    /** The day meant by somebody who reads the digest on {@code today}: without a year, the last one not to come. */
    public LocalDate seenOn(LocalDate today) {
        if (year != null) {
            return year.atMonthDay(day);
        }
        // A day of grace: it may already be tomorrow where the digest was made.
        LocalDate thisYear = Year.from(today).atMonthDay(day);
        return thisYear.isAfter(today.plusDays(1))
                ? Year.from(today).minusYears(1).atMonthDay(day)
                : thisYear;
    }
}
