package org.colloquium.paper;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import java.util.UUID;

/** Many ids in little space: an open page holds those of a whole library. */
final class PaperIds extends AbstractList<PaperId> implements RandomAccess, Serializable {
    private long[] halves = new long[64];
    private int size;

    void append(UUID id) {
        if (2 * size == halves.length) {
            halves = Arrays.copyOf(halves, 4 * size);
        }
        halves[2 * size] = id.getMostSignificantBits();
        halves[2 * size + 1] = id.getLeastSignificantBits();
        size++;
    }

    /** Gives back the space kept for more. */
    PaperIds complete() {
        halves = Arrays.copyOf(halves, 2 * size);
        return this;
    }

    @Override
    public PaperId get(int index) {
        java.util.Objects.checkIndex(index, size);
        return new PaperId(new UUID(halves[2 * index], halves[2 * index + 1]));
    }

    @Override
    public int size() {
        return size;
    }
}
