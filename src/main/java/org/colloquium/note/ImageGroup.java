package org.colloquium.note;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.springframework.stereotype.Component;

/** Which group an image belongs to; one that only others' private or veiled texts show belongs to none. */
@Component
class ImageGroup implements GroupOf<ImageId> {
    private final Images images;
    private final CurrentUser currentUser;

    ImageGroup(Images images, CurrentUser currentUser) {
        this.images = images;
        this.currentUser = currentUser;
    }

    @Override
    public Class<ImageId> idType() {
        return ImageId.class;
    }

    @Override
    public ImageId id(UUID value) {
        return new ImageId(value);
    }

    @Override
    public Optional<GroupId> groupOf(ImageId id) {
        return images.groupOf(id, currentUser.id());
    }
}
