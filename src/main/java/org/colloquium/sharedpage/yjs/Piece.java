package org.colloquium.sharedpage.yjs;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Characters that one client wrote in one go, in their place between others, or what is left of them once deleted. */
final class Piece {
    private static final char UNREADABLE = '\uFFFD';

    final long client;
    int clock;
    int length;
    /** Null once deleted. */
    @Nullable String words;

    @Nullable PieceId origin;

    final @Nullable PieceId rightOrigin;

    @Nullable Piece left;

    @Nullable Piece right;

    Piece(PieceId id, int length, @Nullable String words, @Nullable PieceId origin, @Nullable PieceId rightOrigin) {
        this.client = id.client();
        this.clock = id.clock();
        this.length = length;
        this.words = words;
        this.origin = origin;
        this.rightOrigin = rightOrigin;
    }

    int end() {
        return clock + length;
    }

    PieceId id() {
        return new PieceId(client, clock);
    }

    PieceId lastId() {
        return new PieceId(client, end() - 1);
    }

    /** Leaves the first characters out, which are known already. */
    void behead(int offset) {
        words = tail(offset);
        clock += offset;
        length -= offset;
        origin = new PieceId(client, clock - 1);
    }

    /** Cuts itself off there and gives the rest, linked in behind itself. */
    Piece split(int offset) {
        Piece rest = new Piece(
                new PieceId(client, clock + offset),
                length - offset,
                tail(offset),
                new PieceId(client, clock + offset - 1),
                rightOrigin);
        words = head(offset);
        length = offset;
        rest.left = this;
        rest.right = right;
        if (right != null) {
            right.left = rest;
        }
        right = rest;
        return rest;
    }

    /** Whether the next piece of the same client is nothing but its continuation. */
    boolean goesOnWith(Piece next) {
        return right == next
                && end() == next.clock
                && lastId().equals(next.origin)
                && Objects.equals(rightOrigin, next.rightOrigin)
                && (words == null) == (next.words == null);
    }

    /** As Yjs does it: of a character of two halves that is cut apart, neither can be read any more. */
    private @Nullable String head(int offset) {
        String all = words;
        if (all == null) {
            return null;
        }
        return cutsCharacter(all, offset) ? all.substring(0, offset - 1) + UNREADABLE : all.substring(0, offset);
    }

    private @Nullable String tail(int offset) {
        String all = words;
        if (all == null) {
            return null;
        }
        return cutsCharacter(all, offset) ? UNREADABLE + all.substring(offset + 1) : all.substring(offset);
    }

    private static boolean cutsCharacter(String all, int offset) {
        return offset > 0 && Character.isHighSurrogate(all.charAt(offset - 1));
    }
}
