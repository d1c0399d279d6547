package org.colloquium.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Reads a PDF piece by piece; skipping reads nothing, so that a range costs no more than its own bytes. */
class PieceStream extends InputStream {
    private final PdfRows rows;
    private final UUID id;
    private final long size;
    private long at;
    private byte[] piece = new byte[0];
    private long place = -1;

    PieceStream(PdfRows rows, UUID id, long size) {
        this.rows = rows;
        this.id = id;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at >= size) {
            return -1;
        }
        turnTo(at / PdfRows.PIECE);
        int within = (int) (at % PdfRows.PIECE);
        int some = Math.min(length, piece.length - within);
        System.arraycopy(piece, within, into, from, some);
        at += some;
        return some;
    }

    @Override
    public long skip(long count) {
        long some = Math.clamp(count, 0, size - at);
        at += some;
        return some;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, size - at);
    }

    private void turnTo(long wanted) throws IOException {
        if (wanted != place) {
            piece = rows.piece(id, wanted).orElseThrow(() -> new IOException("This PDF has been removed meanwhile"));
            place = wanted;
        }
    }
}
