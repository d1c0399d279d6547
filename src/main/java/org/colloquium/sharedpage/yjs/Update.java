package org.colloquium.sharedpage.yjs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one update of Yjs (the first version of its encoding) writes and deletes. Anything that is not plain text in the
 * one text that a page has is refused: formats, embedded things, other types, gaps.
 *
 * @param written by client, each in the order in which the client wrote it
 */
record Update(Map<Long, Deque<Piece>> written, List<Deletion> deleted) {
    /** The name of the text within its Yjs document. */
    static final String TEXT = "page";

    static final int HAS_ORIGIN = 0x80;
    static final int HAS_RIGHT_ORIGIN = 0x40;
    static final int DELETED = 1;
    static final int STRING = 4;
    private static final int KIND = 0x1f;
    private static final int HAS_KEY = 0x20;

    record Deletion(long client, int clock, int length) {}

    static Update read(byte[] bytes) {
        UpdateReader in = new UpdateReader(bytes);
        Update update = new Update(readWritten(in), readDeleted(in));
        in.end();
        return update;
    }

    private static Map<Long, Deque<Piece>> readWritten(UpdateReader in) {
        Map<Long, Deque<Piece>> written = new LinkedHashMap<>();
        int clients = in.readCount();
        for (int i = 0; i < clients; i++) {
            int pieces = in.readCount();
            long client = in.readNumber();
            int clock = in.readInt();
            Deque<Piece> ofClient = new ArrayDeque<>();
            for (int j = 0; j < pieces; j++) {
                Piece piece = readPiece(in, new PieceId(client, clock));
                ofClient.add(piece);
                clock = piece.end();
            }
            if (written.put(client, ofClient) != null) {
                throw new MalformedUpdate("It names a client twice.");
            }
        }
        return written;
    }

    private static Piece readPiece(UpdateReader in, PieceId id) {
        int info = in.readByte();
        PieceId origin = (info & HAS_ORIGIN) == 0 ? null : in.readId();
        PieceId rightOrigin = (info & HAS_RIGHT_ORIGIN) == 0 ? null : in.readId();
        if (origin == null && rightOrigin == null) {
            readParent(in);
        }
        boolean keyed = (info & HAS_KEY) != 0;
        if (keyed || isAhead(origin, id) || isAhead(rightOrigin, id)) {
            throw new MalformedUpdate("It is not of a page.");
        }
        String words = words(in, info & KIND);
        int length = words == null ? in.readInt() : words.length();
        if (length == 0 || (long) id.clock() + length > Integer.MAX_VALUE) {
            throw new MalformedUpdate("A piece is of no possible length.");
        }
        return new Piece(id, length, words, origin, rightOrigin);
    }

    private static @Nullable String words(UpdateReader in, int kind) {
        return switch (kind) {
            case STRING -> in.readString();
            case DELETED -> null;
            default -> throw new MalformedUpdate("It writes something else than plain text.");
        };
    }

    private static void readParent(UpdateReader in) {
        if (in.readNumber() != 1 || !in.readString().equals(TEXT)) {
            throw new MalformedUpdate("It is not of a page.");
        }
    }

    private static boolean isAhead(@Nullable PieceId named, PieceId of) {
        return named != null && named.client() == of.client() && named.clock() >= of.clock();
    }

    private static List<Deletion> readDeleted(UpdateReader in) {
        List<Deletion> deleted = new ArrayList<>();
        int clients = in.readCount();
        for (int i = 0; i < clients; i++) {
            long client = in.readNumber();
            int ranges = in.readCount();
            for (int j = 0; j < ranges; j++) {
                int clock = in.readInt();
                int length = in.readInt();
                if ((long) clock + length > Integer.MAX_VALUE) {
                    throw new MalformedUpdate("A number is too large.");
                }
                deleted.add(new Deletion(client, clock, length));
            }
        }
        return deleted;
    }

    /** The bytes that say the same. */
    static byte[] write(Map<Long, ? extends List<Piece>> written, Map<Long, ? extends List<Deletion>> deleted) {
        UpdateWriter out = new UpdateWriter().writeNumber(written.size());
        written.forEach((client, pieces) -> {
            out.writeNumber(pieces.size()).writeNumber(client).writeNumber(pieces.getFirst().clock);
            pieces.forEach(it -> write(it, out));
        });
        out.writeNumber(deleted.size());
        deleted.forEach((client, ranges) -> {
            out.writeNumber(client).writeNumber(ranges.size());
            ranges.forEach(it -> out.writeNumber(it.clock()).writeNumber(it.length()));
        });
        return out.written();
    }

    private static void write(Piece piece, UpdateWriter out) {
        PieceId origin = piece.origin;
        PieceId rightOrigin = piece.rightOrigin;
        String words = piece.words;
        out.writeByte((words == null ? DELETED : STRING)
                | (origin == null ? 0 : HAS_ORIGIN)
                | (rightOrigin == null ? 0 : HAS_RIGHT_ORIGIN));
        if (origin != null) {
            out.writeId(origin);
        }
        if (rightOrigin != null) {
            out.writeId(rightOrigin);
        }
        if (origin == null && rightOrigin == null) {
            out.writeNumber(1).writeString(TEXT);
        }
        if (words == null) {
            out.writeNumber(piece.length);
        } else {
            out.writeString(words);
        }
    }
}
