package org.colloquium.note.image;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** A PNG image, animated or not, chunk by chunk: texts, times and Exif are left out. */
final class Png {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "cICP", "iCCP", "sBIT", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private final Source in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Png(Source in) {
        this.in = in;
    }

    byte[] stripped() {
        in.copy(SIGNATURE, out);
        if (!in.textAhead(4, 4).equals("IHDR")) {
            throw new IndexOutOfBoundsException();
        }
        ImageFile.checkSize(in.high32(8), in.high32(12));
        boolean drawn = false;
        String kind = "";
        while (!kind.equals("IEND")) {
            long length = in.high32(0) + AROUND;
            kind = in.textAhead(4, 4);
            drawn |= kind.equals("IDAT");
            if (KEPT.contains(kind)) {
                in.copy(length, out);
            } else {
                in.skip(length);
            }
        }
        if (!drawn) {
            throw new IndexOutOfBoundsException();
        }
        return out.toByteArray();
    }
}
