package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.note.NoteExport;
import org.colloquium.note.exchange.KeptImages;
import org.colloquium.note.exchange.MarkdownArchive;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All notes of a group as texts. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Annotations")
class GroupTextController {
    private static final String ZIP = "application/zip";

    private final NoteExport exports;
    private final KeptImages images;
    private final Clock clock;

    GroupTextController(NoteExport exports, KeptImages images, Clock clock) {
        this.exports = exports;
        this.images = images;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "What I can read of the notes of a group as a zip, one Markdown file for each paper, the images beside"
                            + " them; flavour plain or obsidian")
    @ApiResponse(
            responseCode = "200",
            description = "The zip",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/groups/{slug}/annotations.zip", produces = ZIP)
    @ResponseStatus(HttpStatus.OK)
    @May(Action.READ)
    void markdown(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "flavour", defaultValue = "plain") String flavour,
            @Parameter(hidden = true) HttpServletResponse answer)
            throws IOException {
        MarkdownArchive archive = new MarkdownArchive(Flavours.of(flavour), images, clock.instant());
        answer.setContentType(ZIP);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Disposition", "attachment; filename=\"notes.zip\"");
        archive.write(each -> exports.ofAll(slug, each), answer.getOutputStream());
    }
}
