package org.colloquium.paper;

import java.util.List;

/**
 * What undoing an import came to.
 *
 * @param removed how many papers are gone
 * @param kept the others, which somebody uses
 */
public record Removed(int removed, List<Kept> kept) {
    /**
     * A paper that stays.
     *
     * @param why such as "has notes"
     */
    public record Kept(PaperId id, String why) {}
}
