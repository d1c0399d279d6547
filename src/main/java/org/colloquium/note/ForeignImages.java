package org.colloquium.note;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Markup;
import org.colloquium.group.GroupId;
import org.colloquium.note.image.ImageFile;
import org.springframework.stereotype.Component;

/** Takes in the images of texts that come from elsewhere. */
@Component
class ForeignImages {
    private final Images images;
    private final Clock clock;

    ForeignImages(Images images, Clock clock) {
        this.images = images;
        this.clock = clock;
    }

    /**
     * The text with images of this group in place of those that came with it. What the author sees in the group already
     * stays as it is.
     *
     * @param brought the files by the ids that the text names them by; each that was taken in is put under its new name
     * @throws InvalidInputException for a file that is no image
     * @throws org.colloquium.common.TooLargeException where there is no room
     */
    String adopt(GroupId group, AccountId author, String markdown, Map<UUID, byte[]> brought, Map<UUID, UUID> adopted) {
        Set<UUID> named = Markup.images(markdown);
        Set<UUID> here = Set.of(images.showable(group, author, named.toArray(UUID[]::new)));
        String text = markdown;
        for (UUID image : named) {
            byte[] file = brought.get(image);
            if (file != null && !here.contains(image)) {
                UUID own = adopted.computeIfAbsent(image, it -> add(group, author, file));
                text = text.replace("(image:" + image, "(image:" + own);
            }
        }
        return text;
    }

    private UUID add(GroupId group, AccountId author, byte[] file) {
        if (file.length > ImageService.MOST_BYTES) {
            throw new InvalidInputException("images", "An image in it is too large.");
        }
        return images.add(group, author, ImageFile.read(file), clock.instant())
                .id()
                .value();
    }
}
