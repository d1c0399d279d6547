package org.colloquium.note.image;

import java.io.ByteArrayOutputStream;

/** A GIF image, block by block: comments and what programs put beside the picture are left out. */
final class Gif {
    private static final int HEAD = 13;
    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;
    private static final int TIMING = 0xf9;
    private static final int PROGRAM = 0xff;

    private final Source in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Gif(Source in) {
        this.in = in;
    }

    byte[] stripped() {
        int width = in.low16(6);
        int height = in.low16(8);
        ImageFile.checkSize(width, height);
        in.copy(HEAD + colours(in.peek(10)), out);
        int frames = 0;
        while (in.peek(0) != END) {
            switch (in.peek(0)) {
                case IMAGE -> {
                    frame(width, height);
                    frames++;
                }
                case EXTENSION -> extension();
                default -> throw new IndexOutOfBoundsException();
            }
        }
        if (frames == 0) {
            throw new IndexOutOfBoundsException();
        }
        in.copy(1, out);
        return out.toByteArray();
    }

    /** How many bytes a table of colours has. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private void frame(int width, int height) {
        if (in.low16(1) + in.low16(5) > width || in.low16(3) + in.low16(7) > height) {
            throw ImageFile.refused("A part of this image lies outside of it.");
        }
        in.copy(11L + colours(in.peek(9)), out);
        blocks(out);
    }

    private void extension() {
        int kind = in.peek(1);
        boolean loops = kind == PROGRAM
                && in.peek(2) == 11
                && (in.textAhead(3, 11).equals("NETSCAPE2.0")
                        || in.textAhead(3, 11).equals("ANIMEXTS1.0"));
        ByteArrayOutputStream into = loops || kind == TIMING ? out : new ByteArrayOutputStream();
        in.copy(2, into);
        blocks(into);
    }

    private void blocks(ByteArrayOutputStream into) {
        while (in.peek(0) != 0) {
            in.copy(in.peek(0) + 1L, into);
        }
        in.copy(1, into);
    }
}
