package org.colloquium.sharedpage.yjs;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece stands among others that were written at the same place at the same time: the rule of Yjs (YATA), by
 * which all come to the same order, whatever they learn first.
 */
final class Conflict {
    /** What nobody comes near to who types; an update made to cost time does. */
    private static final int MOST_STEPS = 5_000_000;

    private final PieceStore store;
    private int steps;

    Conflict(PieceStore store) {
        this.store = store;
    }

    /**
     * @param left the piece that it was written behind, {@code right} before which, {@code first} of the text
     * @return the one to stand behind, null at the beginning
     */
    @Nullable Piece place(Piece piece, @Nullable Piece left, @Nullable Piece right, @Nullable Piece first) {
        Piece place = left;
        Set<Piece> conflicting = new HashSet<>();
        Set<Piece> before = new HashSet<>();
        for (Piece other = left == null ? first : left.right; other != null && other != right; other = other.right) {
            step();
            before.add(other);
            conflicting.add(other);
            PieceId origin = other.origin;
            if (Objects.equals(piece.origin, origin)) {
                if (other.client < piece.client) {
                    place = other;
                    conflicting.clear();
                } else if (Objects.equals(piece.rightOrigin, other.rightOrigin)) {
                    break;
                }
            } else if (origin != null && before.contains(store.with(origin))) {
                if (!conflicting.contains(store.with(origin))) {
                    place = other;
                    conflicting.clear();
                }
            } else {
                break;
            }
        }
        return place;
    }

    /** @throws MalformedUpdate after more steps than any honest update takes */
    void step() {
        if (++steps > MOST_STEPS) {
            throw new MalformedUpdate("It takes too long to apply.");
        }
    }
}
