package org.colloquium.assignment;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * How a member likes to take part.
 *
 * @param most how many turns at most in one plan, 0 to {@value #LARGEST}; null for whatever is fair
 * @param wished roles they like to have
 * @param unwished roles they do not like to have
 * @param absences days on which they can do nothing, the earliest first
 */
public record WorkWish(@Nullable Integer most, List<PaperRole> wished, List<PaperRole> unwished, List<Absence> absences)
        implements Serializable {
    public static final WorkWish NONE = new WorkWish(null, List.of(), List.of(), List.of());

    public static final int LARGEST = 50;
    private static final int MOST_ROLES = 20;
    private static final int MOST_ABSENCES = 50;

    public WorkWish {
        wished = List.copyOf(wished);
        unwished = List.copyOf(unwished);
        absences = absences.stream().sorted().toList();
    }

    /** @throws InvalidInputException where a number is too large, or a role is liked and not liked */
    WorkWish checked() {
        if (most != null && (most < 0 || most > LARGEST)) {
            throw new InvalidInputException("most", "Take 0 to " + LARGEST + " turns, or leave it empty.");
        }
        for (PaperRole role : wished) {
            if (unwished.stream().anyMatch(role::same)) {
                throw new InvalidInputException("unwished", "You cannot both like and not like being " + role + ".");
            }
        }
        checkSize("wished", wished, MOST_ROLES);
        checkSize("unwished", unwished, MOST_ROLES);
        checkSize("absences", absences, MOST_ABSENCES);
        for (int i = 1; i < absences.size(); i++) {
            if (!absences.get(i).first().isAfter(absences.get(i - 1).last())) {
                throw new InvalidInputException("absences", "Two of these times overlap.");
            }
        }
        return this;
    }

    private static void checkSize(String field, Collection<?> values, int most) {
        if (Objects.requireNonNull(values).size() > most) {
            throw new InvalidInputException(field, "At most " + most + " fit.");
        }
    }
}
