package org.colloquium.connector.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.colloquium.connector.CompletionService;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Completing a paper from a register over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/papers/{paper}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Papers")
class CompleteController {
    private final CompletionService completion;

    CompleteController(CompletionService completion) {
        this.completion = completion;
    }

    @Operation(summary = "Fills what a paper lacks from a register that the server may ask; 409 when it may not")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "502",
            description = "The register could not be asked, or does not know the paper",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @PostMapping("/complete")
    @May(Action.IMPORT)
    CompletedJson complete(@PathVariable PaperId paper, @RequestBody CompleteJson body) {
        return CompletedJson.of(completion.complete(paper, body.from()));
    }

    /**
     * Whom to ask.
     *
     * @param from {@code arxiv}, {@code crossref} or {@code semantic-scholar}
     */
    record CompleteJson(String from) {}
}
