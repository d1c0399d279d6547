package org.colloquium.sharedpage.yjs;

import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.colloquium.sharedpage.yjs.Update.Deletion;
import org.jspecify.annotations.Nullable;

/**
 * A text that several write at the same time, the same as the browsers have it with Yjs. Of an update that is refused
 * it may have taken a part: use it no more then.
 */
public final class SharedText {
    private final PieceStore store = new PieceStore();
    private final Conflict conflict = new Conflict(store);
    private @Nullable Piece first;

    /**
     * @return whether there was anything new in it
     * @throws MalformedUpdate when it is none, or does more than write and delete plain text
     * @throws MissingUpdate when it builds upon one that has not been applied
     */
    public boolean apply(byte[] update) {
        Update read = Update.read(update);
        boolean written = write(new ArrayList<>(read.written().values()));
        boolean deleted = false;
        for (Deletion it : read.deleted()) {
            deleted |= !delete(it).isEmpty();
        }
        return written || deleted;
    }

    private boolean write(List<Deque<Piece>> clients) {
        boolean written = false;
        boolean moved = true;
        while (moved && !clients.isEmpty()) {
            moved = false;
            for (Iterator<Deque<Piece>> each = clients.iterator(); each.hasNext(); ) {
                Deque<Piece> pieces = each.next();
                while (!pieces.isEmpty() && isReady(pieces.peek())) {
                    written |= integrate(pieces.remove());
                    moved = true;
                }
                if (pieces.isEmpty()) {
                    each.remove();
                    moved = true;
                }
            }
        }
        if (!clients.isEmpty()) {
            throw new MissingUpdate();
        }
        return written;
    }

    private boolean isReady(Piece piece) {
        return piece.clock <= store.known(piece.client)
                && (piece.origin == null || store.knows(piece.origin))
                && (piece.rightOrigin == null || store.knows(piece.rightOrigin));
    }

    private boolean integrate(Piece piece) {
        int known = store.known(piece.client) - piece.clock;
        if (known >= piece.length) {
            return false;
        }
        if (known > 0) {
            piece.behead(known);
        }
        Piece left = piece.origin == null ? null : store.endingWith(piece.origin);
        Piece right = piece.rightOrigin == null ? null : store.beginningWith(piece.rightOrigin);
        link(piece, conflict.place(piece, left, right, first));
        store.add(piece);
        return true;
    }

    private void link(Piece piece, @Nullable Piece left) {
        Piece right = left == null ? first : left.right;
        piece.left = left;
        piece.right = right;
        if (left == null) {
            first = piece;
        } else {
            left.right = piece;
        }
        if (right != null) {
            right.left = piece;
        }
    }

    /** @return what was not deleted before */
    private List<Deletion> delete(Deletion range) {
        int end = range.clock() + range.length();
        if (end > store.known(range.client())) {
            throw new MissingUpdate();
        }
        List<Deletion> deleted = new ArrayList<>();
        for (int clock = range.clock(); clock < end; ) {
            conflict.step();
            Piece piece = store.with(new PieceId(range.client(), clock));
            if (piece.words != null) {
                piece = store.beginningWith(new PieceId(range.client(), clock));
                if (piece.end() > end) {
                    store.endingWith(new PieceId(range.client(), end - 1));
                }
                piece.words = null;
                deleted.add(new Deletion(piece.client, piece.clock, piece.length));
            }
            clock = piece.end();
        }
        return deleted;
    }

    /** What a reader sees. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Piece it = first; it != null; it = it.right) {
            if (it.words != null) {
                text.append(it.words);
            }
        }
        return text.toString();
    }

    /**
     * Makes it this text by as small a change as there is, so that what others write at the same time stays in place.
     *
     * @return the update that does so elsewhere
     */
    public byte[] become(String wanted, RandomGenerator random) {
        long client = random.nextLong(1L << 32);
        while (store.known(client) > 0) {
            client = random.nextLong(1L << 32);
        }
        List<Piece> written = new ArrayList<>();
        Map<Long, List<Deletion>> deleted = new TreeMap<>();
        for (TextChange it : TextChange.between(text(), wanted).reversed()) {
            Piece left = cutAt(it.at());
            deleteAfter(left, it.deleted(), deleted);
            if (!it.inserted().isEmpty()) {
                written.add(insert(client, left, it.inserted()));
            }
        }
        return Update.write(written.isEmpty() ? Map.of() : Map.of(client, written), deleted);
    }

    private Piece insert(long client, @Nullable Piece left, String words) {
        Piece right = left == null ? first : left.right;
        Piece piece = new Piece(
                new PieceId(client, store.known(client)),
                words.length(),
                words,
                left == null ? null : left.lastId(),
                right == null ? null : right.id());
        link(piece, left);
        store.add(piece);
        return piece;
    }

    /** @return the piece that ends there, null at the beginning */
    private @Nullable Piece cutAt(int position) {
        Piece left = null;
        int rest = position;
        for (Piece it = first; it != null && rest > 0; it = it.right) {
            left = it;
            if (it.words != null && it.length > rest) {
                return store.endingWith(new PieceId(it.client, it.clock + rest - 1));
            }
            rest -= it.words == null ? 0 : it.length;
        }
        return left;
    }

    private void deleteAfter(@Nullable Piece left, int characters, Map<Long, List<Deletion>> deleted) {
        int rest = characters;
        for (Piece it = left == null ? first : left.right; it != null && rest > 0; it = it.right) {
            if (it.words != null) {
                int length = Math.min(rest, it.length);
                rest -= length;
                deleted.computeIfAbsent(it.client, client -> new ArrayList<>())
                        .addAll(delete(new Deletion(it.client, it.clock, length)));
            }
        }
    }

    /** One update that has everything. */
    public byte[] state() {
        store.compact();
        Map<Long, List<Deletion>> deleted = new TreeMap<>();
        store.all()
                .forEach((client, pieces) -> pieces.stream()
                        .filter(it -> it.words == null)
                        .forEach(it -> deleted.computeIfAbsent(client, none -> new ArrayList<>())
                                .add(new Deletion(client, it.clock, it.length))));
        return Update.write(store.all(), deleted);
    }

    /** How much of each client it knows, as Yjs writes that. */
    public byte[] stateVector() {
        UpdateWriter out = new UpdateWriter().writeNumber(store.all().size());
        store.all()
                .forEach((client, pieces) ->
                        out.writeNumber(client).writeNumber(pieces.getLast().end()));
        return out.written();
    }
}
