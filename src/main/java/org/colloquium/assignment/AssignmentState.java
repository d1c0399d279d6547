package org.colloquium.assignment;

import java.util.Locale;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;

/** How far an assignment is. */
public enum AssignmentState {
    OPEN,
    STARTED,
    DONE,
    DECLINED;

    /** Reads the word of the API. */
    public static AssignmentState of(String word) {
        return Stream.of(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("state", "A state is open, started, done or declined."));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody still has to do it. */
    public boolean unfinished() {
        return this == OPEN || this == STARTED;
    }
}
