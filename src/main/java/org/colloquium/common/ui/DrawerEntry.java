package org.colloquium.common.ui;

import java.util.Set;

/** A place in the drawer, contributed by the feature that owns it. */
public interface DrawerEntry {
    /** The word on it. */
    String label();

    /** The name of a Lucide icon that {@code co-icon.ts} knows. */
    String icon();

    /** The address within the group, such as {@code library}. */
    String path();

    /** Its place from the top: home 0, digests 10, library 30, ballots 40, assignments 50, meetings 60, members 70. */
    int order();

    /** The figure beside it; zero shows none. Read for each page shown, so one query at most. */
    default Count count(GroupPlace group) {
        return Count.NONE;
    }

    /** Names of the topics after which the figure is stale. */
    default Set<String> follows(GroupPlace group) {
        return Set.of();
    }

    /** Whether it is one of the places in the tab bar of a phone; the others are behind "More". */
    default boolean onPhone() {
        return false;
    }

    /**
     * A figure.
     *
     * @param mine whether it is the reader's turn, which shows it in green
     */
    record Count(int value, boolean mine) {
        public static final Count NONE = new Count(0, false);
    }
}
