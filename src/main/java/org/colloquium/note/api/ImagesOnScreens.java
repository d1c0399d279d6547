package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.note.ImageId;
import org.colloquium.note.ImageService;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The images that texts on a page show, for whoever is signed in there. */
@RestController
@Hidden
class ImagesOnScreens {
    private final ImageService images;

    ImagesOnScreens(ImageService images) {
        this.images = images;
    }

    @GetMapping("/images/{image}")
    @May(Action.READ)
    void read(
            @PathVariable("image") ImageId image,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known,
            HttpServletResponse answer)
            throws IOException {
        ImageAnswer.giveUnlessKnown(image, images.open(image), known, answer);
    }
}
