package org.colloquium.sharedpage.yjs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes what {@link UpdateReader} reads. */
final class UpdateWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    UpdateWriter writeByte(int one) {
        bytes.write(one);
        return this;
    }

    UpdateWriter writeNumber(long number) {
        long rest = number;
        while (rest > 0x7f) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    UpdateWriter writeId(PieceId id) {
        return writeNumber(id.client()).writeNumber(id.clock());
    }

    UpdateWriter writeString(String words) {
        byte[] encoded = words.getBytes(StandardCharsets.UTF_8);
        writeNumber(encoded.length);
        bytes.writeBytes(encoded);
        return this;
    }

    byte[] written() {
        return bytes.toByteArray();
    }
}
