package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.colloquium.assignment.Mending;
import org.colloquium.assignment.MendingService;
import org.colloquium.assignment.Progress;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mends what is assigned, over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/groups/{slug}/assignments/mending", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assignments")
class MendingController {
    private final MendingService mending;

    MendingController(MendingService mending) {
        this.mending = mending;
    }

    @Operation(
            summary = "Fills what was declined or left behind with the fewest changes to what else is assigned",
            description =
                    "Of assignments for coming meetings, and for none. What cannot stay is what was declined and nobody"
                            + " else has taken, what is held by somebody who no longer takes part, and what is not begun and is"
                            + " against what its member says now. All is changed or nothing; with dryRun nothing is. When there is no"
                            + " way the answer is 422.")
    @PostMapping
    @ResponseStatus(HttpStatus.OK)
    @May(Action.ORGANISE)
    MendingJson mend(
            @PathVariable("slug") GroupId slug, @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun) {
        return switch (mending.look(slug, Progress.NONE)) {
            case Mending.Found it -> {
                if (!dryRun) {
                    mending.accept(slug, it.changes());
                }
                yield MendingJson.of(it.changes(), !dryRun);
            }
            case Mending.None it ->
                throw new ErrorResponseException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "Nobody is left who could take what is open, whoever is disturbed."),
                        null);
        };
    }
}
