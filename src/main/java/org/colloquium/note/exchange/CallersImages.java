package org.colloquium.note.exchange;

import java.util.Optional;
import org.colloquium.common.NotFoundException;
import org.colloquium.note.ImageId;
import org.colloquium.note.ImageService;
import org.colloquium.note.image.ImageFile;
import org.springframework.stereotype.Component;

/** As far as the caller may see them. */
@Component
class CallersImages implements KeptImages {
    private final ImageService images;

    CallersImages(ImageService images) {
        this.images = images;
    }

    @Override
    public Optional<ImageFile> find(ImageId id) {
        try {
            return Optional.of(images.open(id));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
