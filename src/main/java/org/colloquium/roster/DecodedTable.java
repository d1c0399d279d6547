package org.colloquium.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A table's bytes as text: by the mark at their beginning, else UTF-16 without one, UTF-8, or what Windows writes. */
final class DecodedTable {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private DecodedTable() {}

    static String text(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return from(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return from(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return from(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return unmarked(bytes);
    }

    /** A table begins with a letter or a quote: in UTF-16 a NUL is beside it. */
    private static String unmarked(byte[] bytes) {
        if (bytes.length > 3 && bytes[1] == 0 && bytes[3] == 0) {
            return from(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 3 && bytes[0] == 0 && bytes[2] == 0) {
            return from(bytes, 0, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return from(bytes, 0, WINDOWS);
        }
    }

    private static String from(byte[] bytes, int skipped, Charset charset) {
        return new String(bytes, skipped, bytes.length - skipped, charset);
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
