package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooLargeException;
import org.colloquium.common.ui.Parts;
import org.colloquium.note.ImageDetails;
import org.colloquium.note.ImageService;
import org.springframework.security.access.AccessDeniedException;

/**
 * Takes images that are pasted or dropped into a text, or chosen, and writes them where its cursor stands. They are read
 * outside of the page's lock.
 */
@JsModule("./images.ts")
class ImageDrop extends Upload {
    private static final String TOO_LARGE = "This image is larger than %d MB, the most that fits. Nothing was sent.";

    private final transient Taking taking;
    private final transient Consumer<String> inserted;
    private final transient Consumer<String> refused;

    /**
     * @param field into which images are pasted and dropped
     * @param inserted takes the Markdown that shows an image
     * @param refused takes what was wrong, in words
     */
    ImageDrop(Component field, Taking taking, Consumer<String> inserted, Consumer<String> refused) {
        this.taking = taking;
        this.inserted = inserted;
        this.refused = refused;
        addClassName("image-drop");
        setDropAllowed(false);
        setMaxFileSize(ImageService.MOST_BYTES);
        setAcceptedFileTypes("image/png", "image/jpeg", "image/gif", "image/webp");
        Button choose = Parts.plain("Add an image", () -> {});
        setUploadButton(choose);
        setUploadHandler(this::receive);
        addFileRejectedListener(event -> refuse(
                event.getErrorMessage().contains("type")
                        ? "This is no PNG, JPEG, GIF or WebP image. Nothing was sent."
                        : TOO_LARGE.formatted(ImageService.MOST_BYTES >> 20)));
        addAllFinishedListener(event -> clearFileList());
        addAttachListener(
                event -> getElement().executeJs("window.colloquium.takeImages($0, this)", field.getElement()));
    }

    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try {
            ImageDetails image = taking.take(event.getInputStream());
            ui.access(() -> inserted.accept(image.markdown(withoutEnding(event.getFileName()))));
        } catch (InvalidInputException | TooLargeException | ConflictException e) {
            ui.access(() -> refuse(String.valueOf(e.getMessage())));
        } catch (NotFoundException | AccessDeniedException e) {
            ui.access(() -> refuse("You may not write here any more. The image was not kept, your text is."));
        }
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private void refuse(String why) {
        clearFileList();
        refused.accept(why);
    }

    /** Keeps an image. */
    @FunctionalInterface
    interface Taking {
        ImageDetails take(InputStream from) throws IOException;
    }
}
