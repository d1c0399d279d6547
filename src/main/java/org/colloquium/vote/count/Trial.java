package org.colloquium.vote.count;

import java.util.List;
import java.util.Set;

/** A count that can be run again with other picks among equals. */
interface Trial {
    Set<Integer> winners();

    /** Who was equal at each pick, one alone included. */
    List<List<Integer>> ties();

    /** Who was picked. */
    List<Integer> picks();

    /** Whether a pick is chosen, and not excluded. */
    boolean picksWinners();
}
