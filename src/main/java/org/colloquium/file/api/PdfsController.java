package org.colloquium.file.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.colloquium.file.PdfService;
import org.colloquium.file.PdfUpload;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All PDFs of a paper over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/papers/{paper}/pdfs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Papers")
class PdfsController {
    private final PdfService pdfs;
    private final PdfBody bodies;

    PdfsController(PdfService pdfs, PdfBody bodies) {
        this.pdfs = pdfs;
        this.bodies = bodies;
    }

    @Operation(summary = "All PDFs of a paper, the newest first")
    @GetMapping
    @May(Action.READ)
    List<PdfJson> list(@PathVariable("paper") PaperId paper) {
        return pdfs.list(paper).stream().map(PdfJson::of).toList();
    }

    @Operation(
            summary = "Uploads a PDF: the body itself, or a form with the part \"file\"",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = PdfForm.class))
                            }))
    @ApiResponse(responseCode = "201", description = "It is the newest PDF of the paper now")
    @ApiResponse(responseCode = "200", description = "The paper has had these very bytes before, as the PDF returned")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.IMPORT)
    ResponseEntity<PdfJson> upload(@PathVariable("paper") PaperId paper, HttpServletRequest request)
            throws IOException {
        PdfUpload.Uploaded uploaded = bodies.upload(paper, request);
        return ResponseEntity.status(uploaded.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(PdfJson.of(uploaded.pdf()));
    }
}
