package org.colloquium.assignment.propose;

import java.util.Locale;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;

/**
 * How much a member wants a paper. Every turn is work, the less so the more one wants the paper: a neutral one weighs
 * as three loved ones, one that somebody would rather not have as two neutral ones. That no turn is worth more than
 * none keeps the luck of members together, see the package's description.
 */
public enum Level {
    LOVE(1),
    LIKE(2),
    NEUTRAL(3),
    RATHER_NOT(6),
    /** Not at all: a rule, not a wish. */
    CANNOT(6);

    private final int cost;

    Level(int cost) {
        this.cost = cost;
    }

    /** What a turn with such a paper takes from a member's utility. */
    public int cost() {
        return cost;
    }

    /** As in the API, such as {@code rather-not}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidInputException for another word */
    public static Level of(String word) {
        return Stream.of(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "preferences", "A preference is love, like, neutral, rather-not or cannot."));
    }
}
