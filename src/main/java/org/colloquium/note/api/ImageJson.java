package org.colloquium.note.api;

import java.util.UUID;
import org.colloquium.note.ImageDetails;

/**
 * An image that was taken in.
 *
 * @param type such as {@code image/png}
 * @param size in bytes, as it is kept
 * @param markdown what shows it in a note or reply
 */
record ImageJson(UUID id, String type, int size, String markdown) {
    static ImageJson of(ImageDetails image) {
        return new ImageJson(image.id().value(), image.type(), image.size(), image.markdown(""));
    }
}
