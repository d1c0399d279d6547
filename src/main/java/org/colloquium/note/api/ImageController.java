package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.api.UnreadableForm;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.note.ImageId;
import org.colloquium.note.ImageService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Images in notes, replies and shared pages over HTTP. */
@RestController
@RequestMapping(path = "/api/v1")
@Tag(name = "Notes")
class ImageController {
    private static final String WEBP = "image/webp";

    private final ImageService images;

    ImageController(ImageService images) {
        this.images = images;
    }

    @Operation(
            summary = "Takes an image in, to be shown in a text: the body itself, or a form with the part \"file\"",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.IMAGE_PNG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.IMAGE_JPEG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.IMAGE_GIF_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = WEBP, schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = ImageForm.class))
                            }))
    @PostMapping(path = "/groups/{slug}/images", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.WRITE)
    ImageJson upload(@PathVariable("slug") GroupId slug, HttpServletRequest request) throws IOException {
        try (InputStream body = body(request)) {
            return ImageJson.of(images.upload(slug, body));
        }
    }

    @Operation(summary = "An image, for whoever brought it or reads a text that shows it")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.IMAGE_JPEG_VALUE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.IMAGE_GIF_VALUE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = WEBP, schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping(path = "/images/{image}", produces = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.OK)
    @May(Action.READ)
    void read(@PathVariable("image") ImageId image, @Parameter(hidden = true) HttpServletResponse answer)
            throws IOException {
        ImageAnswer.give(image, images.open(image), answer);
    }

    private static InputStream body(HttpServletRequest request) throws IOException {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form == null) {
            return request.getInputStream();
        }
        try {
            MultipartFile file = form.getFile("file");
            if (file == null) {
                throw new InvalidInputException("file", "Send the image as a file in the form's field “file”.");
            }
            return file.getInputStream();
        } catch (MultipartException e) {
            throw new UnreadableForm("file");
        }
    }
}
