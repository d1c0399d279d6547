package org.colloquium.note.image;

import java.io.ByteArrayOutputStream;

/**
 * A JPEG image, segment by segment. Of what its camera wrote only which side is up is kept, without which it would lie
 * on its side; comments, places, names and thumbnails are left out, the colour profile stays.
 */
final class Jpeg {
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    private final Source in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean sized;
    private boolean scanned;

    Jpeg(Source in) {
        this.in = in;
    }

    byte[] stripped() {
        in.copy(2, out);
        int marker = marker();
        while (marker != END) {
            segment(marker);
            marker = marker();
        }
        if (!sized || !scanned) {
            throw new IndexOutOfBoundsException();
        }
        put(0xff, END);
        return out.toByteArray();
    }

    /** The next marker, which is read over. */
    private int marker() {
        if (in.next() != 0xff) {
            throw new IndexOutOfBoundsException();
        }
        int marker = in.next();
        while (marker == 0xff) {
            marker = in.next();
        }
        return marker;
    }

    private void segment(int marker) {
        int length = in.high16(0);
        if (isFrame(marker)) {
            ImageFile.checkSize(in.high16(5), in.high16(3));
            sized = true;
        }
        if (isPicture(marker, length)) {
            put(0xff, marker);
            in.copy(length, out);
        } else {
            int turned = marker == 0xe1 ? new Orientation(in, length).value() : 0;
            in.skip(length);
            if (turned > 1) {
                out.writeBytes(Orientation.segment(turned));
            }
        }
        if (marker == SCAN) {
            scanned = true;
            scan();
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private boolean isPicture(int marker, int length) {
        return switch (marker) {
            case 0xe0 -> says("JFIF\0", length);
            case 0xe2 -> says("ICC_PROFILE\0", length);
            case 0xee -> says("Adobe", length);
            default -> marker >= 0xc0 && marker <= 0xdf;
        };
    }

    private boolean says(String name, int length) {
        return length >= name.length() + 2 && in.textAhead(2, name.length()).equals(name);
    }

    /** The packed picture, up to the next marker that is not part of it. */
    private void scan() {
        int length = 0;
        while (in.peek(length) != 0xff || isWithin(in.peek(length + 1))) {
            length++;
        }
        in.copy(length, out);
    }

    private static boolean isWithin(int marker) {
        return marker == 0 || marker >= 0xd0 && marker <= 0xd7;
    }

    private void put(int one, int other) {
        out.write(one);
        out.write(other);
    }
}
