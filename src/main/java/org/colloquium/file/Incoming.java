package org.colloquium.file;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/** Takes a PDF as its bytes come and keeps it piece by piece; anything else is refused by its first bytes. */
class Incoming extends OutputStream {
    private static final byte[] MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final PdfRows rows;
    private final UUID id;
    private final MessageDigest digest = sha256();
    private final byte[] piece = new byte[PdfRows.PIECE];
    private int filled;
    private int pieces;
    private long size;

    Incoming(PdfRows rows, UUID id) {
        this.rows = rows;
        this.id = id;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        size += length;
        int done = 0;
        while (done < length) {
            int some = Math.min(length - done, piece.length - filled);
            System.arraycopy(bytes, from + done, piece, filled, some);
            filled += some;
            done += some;
            if (pieces == 0 && filled >= MARK.length) {
                checkMark();
            }
            if (filled == piece.length) {
                store();
            }
        }
    }

    /** All has come. */
    void end() {
        if (pieces == 0) {
            checkMark();
        }
        if (filled > 0) {
            store();
        }
    }

    long size() {
        return size;
    }

    byte[] digest() {
        return digest.digest();
    }

    private void checkMark() {
        if (filled < MARK.length || !Arrays.equals(piece, 0, MARK.length, MARK, 0, MARK.length)) {
            throw new NoPdf();
        }
    }

    private void store() {
        rows.add(id, pieces++, Arrays.copyOf(piece, filled));
        filled = 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
