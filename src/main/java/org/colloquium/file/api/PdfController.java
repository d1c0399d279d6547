package org.colloquium.file.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.colloquium.file.PdfFetch;
import org.colloquium.file.PdfService;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.outgoing.Reached;
import org.colloquium.paper.PaperId;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The newest PDF of a paper over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/papers/{paper}/pdf", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Papers")
class PdfController extends PdfAnswer {
    private final PdfService pdfs;
    private final PdfFetch fetch;

    PdfController(PdfService pdfs, PdfFetch fetch) {
        this.pdfs = pdfs;
        this.fetch = fetch;
    }

    @Operation(
            summary = "The newest PDF of a paper, or a range of its bytes",
            parameters =
                    @Parameter(
                            name = HttpHeaders.RANGE,
                            in = ParameterIn.HEADER,
                            description = "Which bytes, such as bytes=0-65535",
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "206",
            description = "Some of its bytes",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "multipart/byteranges", schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "416",
            description = "It has no such bytes; Content-Range says how many",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @GetMapping(produces = MediaType.ALL_VALUE)
    @May(Action.READ)
    ResponseEntity<Resource> read(
            @PathVariable("paper") PaperId paper, @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        return answer(pdfs.open(paper), headers);
    }

    @Operation(summary = "Fetches the PDF from arXiv or from the paper's link; 409 when the server does not")
    @ApiResponse(
            responseCode = "502",
            description = "It could not be fetched: not there, too large, no PDF",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @PostMapping("/fetch")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.IMPORT)
    PdfJson fetch(@PathVariable("paper") PaperId paper) {
        return PdfJson.of(fetch.fetch(paper, Reached.NONE));
    }

    @Operation(summary = "Removes the newest PDF; a member only what the member had fetched or uploaded")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.UNDO_IMPORT)
    void remove(@PathVariable("paper") PaperId paper) {
        pdfs.remove(paper);
    }
}
