package org.colloquium.sharedpage.yjs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the bytes of an update; whatever they are, it ends, and takes no more memory than they do. */
final class UpdateReader {
    private static final long LARGEST = (1L << 53) - 1;

    private final ByteBuffer bytes;

    UpdateReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int readByte() {
        if (!bytes.hasRemaining()) {
            throw new MalformedUpdate("It ends too early.");
        }
        return bytes.get() & 0xff;
    }

    /** Seven bits a byte, the lowest first. */
    long readNumber() {
        long number = 0;
        for (int shift = 0; shift < 56; shift += 7) {
            int next = readByte();
            number |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                if (number > LARGEST) {
                    break;
                }
                return number;
            }
        }
        throw new MalformedUpdate("A number is too large.");
    }

    int readInt() {
        long number = readNumber();
        if (number > Integer.MAX_VALUE) {
            throw new MalformedUpdate("A number is too large.");
        }
        return (int) number;
    }

    /** How many of something follow, each of at least a byte. */
    int readCount() {
        int count = readInt();
        if (count > bytes.remaining()) {
            throw new MalformedUpdate("It ends too early.");
        }
        return count;
    }

    PieceId readId() {
        return new PieceId(readNumber(), readInt());
    }

    String readString() {
        int length = readCount();
        ByteBuffer part = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedUpdate("A text is not in UTF-8.");
        }
    }

    void end() {
        if (bytes.hasRemaining()) {
            throw new MalformedUpdate("It goes on after its end.");
        }
    }
}
