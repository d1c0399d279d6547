package org.colloquium.note.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads a file from its beginning; past its end is an {@link IndexOutOfBoundsException}. */
final class Source {
    private final byte[] all;
    private int at;

    Source(byte[] all) {
        this.all = all;
    }

    boolean begins(String latin) {
        return all.length >= latin.length() && text(0, latin.length()).equals(latin);
    }

    int at() {
        return at;
    }

    /** Looks at the byte so far ahead. */
    int peek(int ahead) {
        return all[Objects.checkIndex(at + ahead, all.length)] & 0xff;
    }

    int next() {
        int one = peek(0);
        at++;
        return one;
    }

    /** Two bytes, the higher one first, so far ahead. */
    int high16(int ahead) {
        return peek(ahead) << 8 | peek(ahead + 1);
    }

    int low16(int ahead) {
        return peek(ahead) | peek(ahead + 1) << 8;
    }

    int low24(int ahead) {
        return low16(ahead) | peek(ahead + 2) << 16;
    }

    long high32(int ahead) {
        return (long) high16(ahead) << 16 | high16(ahead + 2);
    }

    long low32(int ahead) {
        return low16(ahead) | (long) low16(ahead + 2) << 16;
    }

    String text(int place, int length) {
        Objects.checkFromIndexSize(place, length, all.length);
        return new String(all, place, length, StandardCharsets.ISO_8859_1);
    }

    String textAhead(int ahead, int length) {
        return text(at + ahead, length);
    }

    void skip(long count) {
        Objects.checkFromIndexSize(0L, count, (long) all.length - at);
        at += (int) count;
    }

    void copy(long count, ByteArrayOutputStream into) {
        int from = at;
        skip(count);
        into.write(all, from, at - from);
    }
}
