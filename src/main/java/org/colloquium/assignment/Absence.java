package org.colloquium.assignment;

import java.io.Serializable;
import java.time.LocalDate;
import org.colloquium.common.InvalidInputException;

/** Days on which a member can do nothing, from the first to the last one. */
public record Absence(LocalDate first, LocalDate last) implements Comparable<Absence>, Serializable {
    private static final int LONGEST = 366;

    /** @throws InvalidInputException where it ends before it begins, or lasts longer than a year */
    public Absence {
        if (last.isBefore(first)) {
            throw new InvalidInputException("last", "The last day is before the first one.");
        }
        if (last.isAfter(first.plusDays(LONGEST))) {
            throw new InvalidInputException("last", "This is longer than a year.");
        }
        if (first.getYear() < 2000 || last.getYear() > 2200) {
            throw new InvalidInputException("first", "Name days between 2000 and 2200.");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    @Override
    public int compareTo(Absence other) {
        return first.compareTo(other.first);
    }
}
