package org.colloquium.account;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.colloquium.common.InvalidInputException;

/** Reads pictures from outside by what they are, not by what they are called, and writes them anew. */
final class Picture {
    /** The largest file that is looked at. */
    static final int MOST_BYTES = 1_000_000;

    private static final int MOST_PIXELS = 4_000_000;
    private static final int WIDE = 320;
    private static final int HIGH = 96;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private Picture() {}

    /** A PNG of at most 320 by 96 pixels. */
    static byte[] small(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw refused("The file is larger than 1 MB.");
        }
        String format = begins(file, PNG) ? "png" : begins(file, JPEG) ? "jpeg" : "";
        if (format.isEmpty()) {
            throw refused("This is no PNG or JPEG picture.");
        }
        try {
            return png(fitted(read(file, format)));
        } catch (IOException | RuntimeException e) {
            throw e instanceof InvalidInputException said ? said : refused("This picture cannot be read.");
        }
    }

    private static BufferedImage read(byte[] file, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0)
                    > MOST_PIXELS) { // said by its head, before it is unpacked
                throw refused("The picture has more than four million pixels.");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage fitted(BufferedImage picture) {
        double by = Math.min(1, Math.min((double) WIDE / picture.getWidth(), (double) HIGH / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * by));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * by));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static InvalidInputException refused(String words) {
        return new InvalidInputException("logo", words + " Nothing was changed.");
    }
}
