package org.colloquium.note;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooLargeException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.note.image.ImageFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Images in notes, replies and shared pages. Whoever brought one sees it, and whoever reads a text that shows it. */
@Service
@PreAuthorize("denyAll")
public class ImageService {
    /** The largest file that is taken. */
    public static final int MOST_BYTES = 5 << 20;

    private final Images images;
    private final Readers readers;
    private final CurrentUser currentUser;
    private final Clock clock;

    ImageService(Images images, Readers readers, CurrentUser currentUser, Clock clock) {
        this.images = images;
        this.readers = readers;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Takes an image in, without what its camera wrote beside the picture. No text shows it yet; one that none shows for
     * two weeks is forgotten.
     *
     * @throws org.colloquium.common.InvalidInputException at {@code file} for what is no image, or too large a picture
     * @throws TooLargeException over the limit of a file, of a member, or of the group
     */
    @May(Action.WRITE)
    public ImageDetails upload(GroupId group, InputStream from) throws IOException {
        byte[] bytes = from.readNBytes(MOST_BYTES + 1);
        checkBytes(bytes.length);
        ImageFile file = ImageFile.read(bytes);
        return images.add(group, currentUser.id(), file, clock.instant());
    }

    @May(Action.READ)
    public ImageFile open(ImageId id) {
        Optional<ImageFile> found = images.find(id, readers.of(id));
        return found.orElseThrow(NotFoundException::new);
    }

    private static void checkBytes(int bytes) {
        if (bytes > MOST_BYTES) {
            throw new TooLargeException("This image is larger than " + (MOST_BYTES >> 20)
                    + " MB, the most that fits. Nothing was kept of it.");
        }
    }
}
