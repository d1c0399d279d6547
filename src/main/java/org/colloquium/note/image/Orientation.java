package org.colloquium.note.image;

import java.util.HexFormat;

/** Which side of a photograph is up, as its Exif segment says; anything that cannot be read says nothing. */
final class Orientation {
    private static final int TAG = 0x0112;
    private static final int TIFF = 8;

    private final Source in;
    private final int length;

    /** @param in stands before a segment of that length */
    Orientation(Source in, int length) {
        this.in = in;
        this.length = length;
    }

    /** 1 to 8, or 0. */
    int value() {
        try {
            return length > TIFF + 8 && in.textAhead(2, 6).equals("Exif\0\0") ? find() : 0;
        } catch (IndexOutOfBoundsException e) {
            return 0;
        }
    }

    private int find() {
        boolean low = in.textAhead(TIFF, 2).equals("II");
        long directory = TIFF + (low ? in.low32(TIFF + 4) : in.high32(TIFF + 4));
        int entries = two(directory, low);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (two(entry, low) == TAG) {
                int value = two(entry + 8, low);
                return value <= 8 ? value : 0;
            }
        }
        return 0;
    }

    private int two(long place, boolean low) {
        if (place + 2 > length) {
            throw new IndexOutOfBoundsException();
        }
        return low ? in.low16((int) place) : in.high16((int) place);
    }

    /** A segment that says this and nothing else. */
    static byte[] segment(int value) {
        return HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001000" + value + "0000"
                        + "00000000");
    }
}
