package org.colloquium.note;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Images made for tests. */
public final class TestImages {
    /** Where a photograph was taken, as cameras write it, in words that are easily found again. */
    public static final String PLACE = "GPS-51.0504N-13.7373E";

    private TestImages() {}

    public static byte[] png() {
        return written("png");
    }

    public static byte[] jpeg() {
        return written("jpeg");
    }

    public static byte[] gif() {
        return written("gif");
    }

    /** One green pixel without loss. */
    public static byte[] webp() {
        return HexFormat.of()
                .parseHex("524946462400000057454250" + "56503858" + "0a000000" + "0c000000000000000000" + "5650384c"
                        + "05000000" + "2f00000000" + "00");
    }

    /** A PNG chunk with its sum. */
    public static byte[] chunk(String kind, byte[] data) {
        byte[] name = kind.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    /** One put into another one at a place. */
    public static byte[] with(byte[] file, int place, byte[] more) {
        return ByteBuffer.allocate(file.length + more.length)
                .put(file, 0, place)
                .put(more)
                .put(file, place, file.length - place)
                .array();
    }

    private static byte[] written(String format) {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, Color.GREEN.getRGB());
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
