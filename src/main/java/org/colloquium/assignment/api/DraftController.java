package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.IntSupplier;
import org.colloquium.assignment.Progress;
import org.colloquium.assignment.ProposalBoard;
import org.colloquium.assignment.ProposalOutcome;
import org.colloquium.assignment.ProposalService;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.api.EntityTags;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A group's draft of who takes what, over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/groups/{slug}/assignments/proposals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assignments")
class DraftController {
    private final ProposalService proposals;

    DraftController(ProposalService proposals) {
        this.proposals = proposals;
    }

    @Operation(
            summary = "Proposes who takes what, as the group's draft",
            description =
                    "By what members say of papers and roles, when they are away, and what was assigned before, by the"
                            + " rules that /propose describes. There is one draft at most: a new one takes the place of the one"
                            + " before, and turns that were pinned there stay. What is assigned already stays as well, and is not"
                            + " among the turns. When no plan keeps the rules, the answer is 422 with rules, some that cannot be kept"
                            + " together, and ways, what would help; the draft is then as it was.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.ORGANISE)
    ResponseEntity<DraftJson> propose(
            @PathVariable("slug") GroupId slug,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ProposalTermsJson body) {
        return switch (proposals.propose(
                slug, body.terms(), EntityTags.read(ifMatch, version(slug)), body.seed(), Progress.NONE)) {
            case ProposalOutcome.Drafted it -> answer(HttpStatus.CREATED, it.board());
            case ProposalOutcome.Unfit it -> throw unfit(it);
            case ProposalOutcome.Undecided it ->
                throw new ErrorResponseException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        problem("No plan was found in time, nor was it shown that there is none."),
                        null);
        };
    }

    @Operation(summary = "The group's draft; to all but organisers there is none")
    @GetMapping("/draft")
    @May(Action.SEE_WORK)
    ResponseEntity<DraftJson> read(@PathVariable("slug") GroupId slug) {
        return answer(HttpStatus.OK, draft(slug));
    }

    @Operation(
            summary = "Changes one place of the draft by hand",
            description =
                    "Where somebody else changed that place in the meantime the answer is 409, and nothing is changed.")
    @PatchMapping("/draft")
    @May(Action.ORGANISE)
    ResponseEntity<DraftJson> change(
            @PathVariable("slug") GroupId slug,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PlaceJson body) {
        return answer(HttpStatus.OK, proposals.change(slug, body.edit(), EntityTags.read(ifMatch, version(slug))));
    }

    @Operation(summary = "Throws the draft away")
    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.ORGANISE)
    void discard(
            @PathVariable("slug") GroupId slug,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        proposals.discard(slug, EntityTags.read(ifMatch, version(slug)));
    }

    @Operation(summary = "Assigns what the draft proposes, all or nothing, and tells each of its members once")
    @PostMapping("/draft/publish")
    @ResponseStatus(HttpStatus.OK)
    @May(Action.ORGANISE)
    List<AssignmentJson> publish(
            @PathVariable("slug") GroupId slug,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return proposals.publish(slug, EntityTags.read(ifMatch, version(slug)), any -> {}).stream()
                .map(AssignmentJson::of)
                .toList();
    }

    private IntSupplier version(GroupId group) {
        return () -> draft(group).proposal().version();
    }

    private ProposalBoard draft(GroupId group) {
        return proposals.draft(group).orElseThrow(NotFoundException::new);
    }

    private static ResponseEntity<DraftJson> answer(HttpStatus status, ProposalBoard board) {
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(board.proposal().version()))
                .body(DraftJson.of(board));
    }

    private static ErrorResponseException unfit(ProposalOutcome.Unfit it) {
        ProblemDetail problem = problem("No plan keeps these rules together: " + String.join(" ", it.rules()));
        problem.setProperty("rules", it.rules());
        problem.setProperty("ways", it.ways());
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }

    private static ProblemDetail problem(String detail) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }
}
