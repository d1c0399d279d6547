package org.colloquium.note;

import java.io.Serializable;

/**
 * An image that was taken in.
 *
 * @param type such as {@code image/png}
 * @param size in bytes, as it is kept
 */
public record ImageDetails(ImageId id, String type, int size) implements Serializable {
    /**
     * What puts it into a text.
     *
     * @param words that stand for it where it is not seen
     */
    public String markdown(String words) {
        String plain = words.replaceAll("[\\\\`*_{}\\[\\]()<>$~&|!\\p{Cntrl}]", " ")
                .replaceAll(" +", " ")
                .strip();
        return "![" + (plain.isEmpty() ? "Image" : plain) + "](image:" + id + ")";
    }
}
