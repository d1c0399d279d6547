package org.colloquium.sharedpage.yjs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All pieces of a text by who wrote them, without gaps. */
final class PieceStore {
    private static final int MOST = 300_000;

    /** The largest client first, as Yjs writes them. */
    private SortedMap<Long, ArrayList<Piece>> pieces = new TreeMap<>(Collections.reverseOrder());

    private int count;

    /** How many characters of this client are known. */
    int known(long client) {
        List<Piece> of = pieces.get(client);
        return of == null ? 0 : of.getLast().end();
    }

    boolean knows(PieceId id) {
        return id.clock() < known(id.client());
    }

    void add(Piece piece) {
        grow();
        pieces.computeIfAbsent(piece.client, it -> new ArrayList<>()).add(piece);
    }

    /** The piece with this character, cut so that it begins with it. */
    Piece beginningWith(PieceId id) {
        List<Piece> of = of(id.client());
        int index = index(of, id.clock());
        Piece found = of.get(index);
        return found.clock == id.clock() ? found : split(of, index, id.clock() - found.clock);
    }

    /** The piece with this character, cut so that it ends with it. */
    Piece endingWith(PieceId id) {
        List<Piece> of = of(id.client());
        int index = index(of, id.clock());
        Piece found = of.get(index);
        if (found.end() > id.clock() + 1) {
            split(of, index, id.clock() + 1 - found.clock);
        }
        return found;
    }

    Piece with(PieceId id) {
        List<Piece> of = of(id.client());
        return of.get(index(of, id.clock()));
    }

    private Piece split(List<Piece> of, int index, int offset) {
        grow();
        Piece rest = of.get(index).split(offset);
        of.add(index + 1, rest);
        return rest;
    }

    private void grow() {
        if (++count > MOST) {
            throw new MalformedUpdate("The page has been through more changes than it can keep.");
        }
    }

    private List<Piece> of(long client) {
        List<Piece> of = pieces.get(client);
        if (of == null) {
            throw new MissingUpdate();
        }
        return of;
    }

    private static int index(List<Piece> of, int clock) {
        int low = 0;
        int high = of.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (of.get(middle).clock <= clock) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    SortedMap<Long, ArrayList<Piece>> all() {
        return pieces;
    }

    /** Joins what is written and deleted in one go. */
    void compact() {
        SortedMap<Long, ArrayList<Piece>> fewer = new TreeMap<>(Collections.reverseOrder());
        pieces.forEach((client, of) -> fewer.put(client, compact(of)));
        pieces = fewer;
        count = fewer.values().stream().mapToInt(List::size).sum();
    }

    private static ArrayList<Piece> compact(List<Piece> of) {
        ArrayList<Piece> fewer = new ArrayList<>();
        int from = 0;
        while (from < of.size()) {
            int to = from + 1;
            while (to < of.size() && of.get(to - 1).goesOnWith(of.get(to))) {
                to++;
            }
            fewer.add(joined(of.subList(from, to)));
            from = to;
        }
        return fewer;
    }

    private static Piece joined(List<Piece> run) {
        Piece first = run.getFirst();
        Piece last = run.getLast();
        if (first == last) {
            return first;
        }
        if (first.words != null) {
            StringBuilder all = new StringBuilder();
            run.forEach(it -> all.append(it.words));
            first.words = all.toString();
        }
        first.length = last.end() - first.clock;
        first.right = last.right;
        if (last.right != null) {
            last.right.left = first;
        }
        return first;
    }
}
