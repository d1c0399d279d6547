package org.colloquium.paper;

/** A feature that keeps from somebody, for a time, what others think of a paper. Contributed as a bean. */
public interface PaperVeil {
    /** Whether others' notes on this paper are still hidden from the caller. */
    boolean isVeiled(PaperId paper);
}
