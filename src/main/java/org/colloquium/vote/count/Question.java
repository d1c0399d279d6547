package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.common.InvalidInputException;

/**
 * What is asked: from whom to choose, and how many.
 *
 * @param candidates their names, in the order that breaks ties, whatever order they are given in: the earlier one wins
 * @param seats how many are chosen; all of them, if there are fewer candidates
 * @param options what the method can be told besides
 * @param tieBreak how that order comes about
 */
public record Question(List<String> candidates, int seats, Map<String, Object> options, TieBreak tieBreak) {
    private static final int FEW = 8; // fewer are looked up faster in the list than a set is made

    public Question {
        if (seats < 1) {
            throw new InvalidInputException("seats", "A ballot has at least one seat.");
        }
        if (candidates.isEmpty()) {
            throw new InvalidInputException("candidates", "Name at least one candidate.");
        }
        Set<String> seen = new HashSet<>();
        for (String candidate : candidates) {
            if (!seen.add(candidate)) {
                throw new InvalidInputException("candidates", "The candidate " + candidate + " is named twice.");
            }
        }
        candidates = List.copyOf(tieBreak.sorted(candidates, options));
    }

    /** One whose ties go by the order in which the candidates are given. */
    public Question(List<String> candidates, int seats, Map<String, Object> options) {
        this(candidates, seats, options, TieBreak.AS_GIVEN);
    }

    /** Takes what a vote names, if all of it stands on the ballot. */
    List<String> named(String field, Collection<?> named) {
        Collection<String> known = named.size() < FEW ? candidates : new HashSet<>(candidates);
        List<String> names = new ArrayList<>();
        for (Object it : named) {
            if (!(it instanceof String name) || !known.contains(name)) {
                throw new InvalidInputException(field, "Not on the ballot: " + it + ".");
            }
            names.add(name);
        }
        return names;
    }

    public int places() {
        return Math.min(seats, candidates.size());
    }
}
