package org.colloquium.note.image;

import java.nio.charset.StandardCharsets;
import org.colloquium.common.InvalidInputException;

/**
 * An image as it may be kept and shown: known by its bytes, not larger than a screen can take, without what cameras and
 * programs write beside the picture (places, names, thumbnails, comments) and without anything behind its end. The
 * picture itself is never unpacked here: what a decoder would have to be trusted with, only the reader's browser does.
 *
 * @param type such as {@code image/png}
 */
public record ImageFile(String type, byte[] bytes) {
    /** So many pixels at most, said by the image itself before anything is unpacked. */
    public static final int MOST_PIXELS = 40_000_000;

    /** @throws InvalidInputException at {@code file} for anything but a whole PNG, JPEG, GIF or WebP image */
    public static ImageFile read(byte[] file) {
        Source in = new Source(file);
        try {
            if (in.begins("\u0089PNG\r\n\u001a\n")) {
                return new ImageFile("image/png", new Png(in).stripped());
            }
            if (in.begins("\u00ff\u00d8\u00ff")) {
                return new ImageFile("image/jpeg", new Jpeg(in).stripped());
            }
            if (in.begins("GIF87a") || in.begins("GIF89a")) {
                return new ImageFile("image/gif", new Gif(in).stripped());
            }
            if (in.begins("RIFF") && in.text(8, 4).equals("WEBP")) {
                return new ImageFile("image/webp", new Webp(in).stripped());
            }
        } catch (IndexOutOfBoundsException e) {
            throw refused("This image is damaged or cut off.");
        }
        throw refused("This is no PNG, JPEG, GIF or WebP image.");
    }

    static void checkSize(long width, long height) {
        if (width < 1 || height < 1) {
            throw refused("This image is damaged or cut off.");
        }
        if (width * height > MOST_PIXELS) {
            throw refused("This image has %,d by %,d pixels; at most %d million fit."
                    .formatted(width, height, MOST_PIXELS / 1_000_000));
        }
    }

    static InvalidInputException refused(String words) {
        return new InvalidInputException("file", words + " Nothing was kept of it.");
    }

    static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
