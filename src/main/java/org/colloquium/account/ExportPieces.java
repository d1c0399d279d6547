package org.colloquium.account;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Takes the bytes of an archive as they come and keeps them piece by piece. */
class ExportPieces extends OutputStream {
    private final BiConsumer<Integer, byte[]> keep;
    private final byte[] piece = new byte[ExportRows.PIECE];
    private int filled;
    private int pieces;
    private long size;

    /** @param keep takes each piece with its place */
    ExportPieces(BiConsumer<Integer, byte[]> keep) {
        this.keep = keep;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int done = 0;
        while (done < length) {
            int some = Math.min(length - done, piece.length - filled);
            System.arraycopy(bytes, from + done, piece, filled, some);
            filled += some;
            done += some;
            if (filled == piece.length) {
                store();
            }
        }
        size += length;
    }

    @Override
    public void close() {
        if (filled > 0) {
            store();
        }
    }

    long size() {
        return size;
    }

    private void store() {
        keep.accept(pieces++, Arrays.copyOf(piece, filled));
        filled = 0;
    }
}
