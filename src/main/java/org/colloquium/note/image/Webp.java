package org.colloquium.note.image;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** A WebP image, chunk by chunk: Exif, XMP and what is not known are left out. */
final class Webp {
    private static final int HEAD = 12;
    private static final int WITH_METADATA = 0x0c;
    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L", "ANMF");
    private static final Set<String> OTHERS = Set.of("VP8X", "ALPH", "ANIM", "ICCP");

    private final Source in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Webp(Source in) {
        this.in = in;
    }

    byte[] stripped() {
        long end = in.low32(4) + 8;
        in.skip(HEAD);
        boolean drawn = false;
        while (in.at() < end) {
            String kind = in.textAhead(0, 4);
            long length = in.low32(4);
            long padded = 8 + length + (length & 1);
            if (PICTURES.contains(kind)) {
                checkSize(kind);
                drawn = true;
                in.copy(padded, out);
            } else if (OTHERS.contains(kind)) {
                other(kind, padded);
            } else {
                in.skip(padded);
            }
        }
        if (!drawn) {
            throw new IndexOutOfBoundsException();
        }
        return whole();
    }

    private void checkSize(String kind) {
        switch (kind) {
            case "VP8 " -> ImageFile.checkSize(in.low16(14) & 0x3fff, in.low16(16) & 0x3fff);
            case "VP8L" -> {
                long both = in.low32(9);
                ImageFile.checkSize((both & 0x3fff) + 1, (both >> 14 & 0x3fff) + 1);
            }
            default -> ImageFile.checkSize(in.low24(14) + 1L, in.low24(17) + 1L);
        }
    }

    private void other(String kind, long padded) {
        if (!kind.equals("VP8X")) {
            in.copy(padded, out);
            return;
        }
        ImageFile.checkSize(in.low24(12) + 1L, in.low24(15) + 1L);
        int flags = in.peek(8) & ~WITH_METADATA;
        in.copy(8, out);
        in.skip(1);
        out.write(flags);
        in.copy(padded - 9, out);
    }

    private byte[] whole() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int length = out.size() + 4;
        whole.writeBytes(ImageFile.bytes("RIFF"));
        for (int shift = 0; shift < 32; shift += 8) {
            whole.write(length >> shift);
        }
        whole.writeBytes(ImageFile.bytes("WEBP"));
        whole.writeBytes(out.toByteArray());
        return whole.toByteArray();
    }
}
