package org.colloquium.note;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one image. */
public record ImageId(UUID value) implements Serializable {
    public static ImageId of(String text) {
        return new ImageId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
