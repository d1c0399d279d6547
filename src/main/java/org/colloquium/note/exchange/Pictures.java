package org.colloquium.note.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a text that is taken along finds the images that notes show. */
@FunctionalInterface
public interface Pictures {
    /** @return an address, absolute or beside the text; null where there is none, and its words stand for it */
    @Nullable String of(UUID image);

    /**
     * Where those who are signed in see them.
     *
     * @param application the address of the application, with a slash at its end
     */
    static Pictures at(String application) {
        return image -> application + "images/" + image;
    }
}
