package org.colloquium.operation;

import java.util.List;

/**
 * What a look through the data has found at one of the invariants.
 *
 * @param wrong whether it must not be so; else it is only worth knowing
 * @param count how many things
 * @param examples the ids of some of them
 */
public record Finding(String sentence, boolean wrong, long count, List<String> examples) {
    @Override
    public String toString() {
        return "%s  (%d%s: %s)".formatted(sentence, count, count > examples.size() ? ", such as" : "", String.join(", ", examples));
    }
}
