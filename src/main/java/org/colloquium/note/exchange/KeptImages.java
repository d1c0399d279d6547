package org.colloquium.note.exchange;

import java.util.Optional;
import org.colloquium.note.ImageId;
import org.colloquium.note.image.ImageFile;

/** The images of texts that are taken along; each is fetched when it is written. */
@FunctionalInterface
public interface KeptImages {
    /** Nothing where the caller sees none of that id. */
    Optional<ImageFile> find(ImageId id);
}
