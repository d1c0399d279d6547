package org.colloquium.assignment;

import java.time.Duration;

/** Is told how far a search is, several times a second. */
public interface Progress {
    /** For whoever does not ask. */
    Progress NONE = (settled, since) -> {};

    /**
     * @param settled which part of the members it is settled for, from 0 to 1
     * @param since how long it has been looking
     * @throws java.util.concurrent.CancellationException to give it up
     */
    void at(double settled, Duration since);

    /** Whether whoever waits would rather have the best plan so far than a better one later. */
    default boolean isEnough() {
        return false;
    }
}
