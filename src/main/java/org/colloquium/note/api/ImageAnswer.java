package org.colloquium.note.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.colloquium.note.ImageId;
import org.colloquium.note.image.ImageFile;
import org.jspecify.annotations.Nullable;

/** Gives an image so that a browser shows it and does nothing else with it, and asks again each time whether it may. */
final class ImageAnswer {
    private static final String CACHING = "private, no-cache";

    private ImageAnswer() {}

    /** @param known the tags of what a browser has of images, null for none */
    static void giveUnlessKnown(ImageId id, ImageFile image, @Nullable String known, HttpServletResponse answer)
            throws IOException {
        String tag = "\"" + id + "\"";
        answer.setHeader("ETag", tag);
        if (known != null && known.contains(tag)) {
            answer.setHeader("Cache-Control", CACHING);
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            give(id, image, answer);
        }
    }

    static void give(ImageId id, ImageFile image, HttpServletResponse answer) throws IOException {
        answer.setHeader("Cache-Control", CACHING);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        String ending = image.type().substring(image.type().indexOf('/') + 1);
        answer.setHeader("Content-Disposition", "inline; filename=\"" + id + "." + ending + "\"");
        answer.setContentType(image.type());
        answer.setContentLength(image.bytes().length);
        answer.getOutputStream().write(image.bytes());
    }
}
