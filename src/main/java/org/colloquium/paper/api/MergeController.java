package org.colloquium.paper.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.Doubt;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Papers that are one work, or might be, over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Papers")
class MergeController {
    private final PaperMerging merging;

    MergeController(PaperMerging merging) {
        this.merging = merging;
    }

    @Operation(
            summary =
                    "Merges another paper of the library into this one; a member only a paper that the member brought",
            description = "What was made on either shows on this paper, and everything asked of the other is answered"
                    + " with this one. Merging what is merged already answers the same again.")
    @PostMapping("/papers/{paper}/merge")
    @May(Action.UNDO_IMPORT)
    PaperJson merge(@PathVariable("paper") PaperId paper, @RequestBody OtherJson body) {
        return PaperJson.of(merging.merge(paper, body.id()));
    }

    @Operation(
            summary = "Takes a paper out of the one that it was merged into, or all out of the one that goes on",
            description =
                    "Each has again what it had, and what was made on it meanwhile; the pair is not proposed to be"
                            + " the same any more. 409 when the paper is not merged.")
    @PostMapping("/papers/{paper}/unmerge")
    @May(Action.UNDO_IMPORT)
    ApartJson unmerge(@PathVariable("paper") PaperId paper) {
        return new ApartJson(
                merging.unmerge(paper).stream().map(PaperId::toString).toList());
    }

    @Operation(summary = "Says for good that two papers are not the same work")
    @PostMapping("/papers/{paper}/apart")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.UNDO_IMPORT)
    void keepApart(@PathVariable("paper") PaperId paper, @RequestBody OtherJson body) {
        merging.keepApart(paper, body.id());
    }

    @Operation(summary = "Pairs of papers that might be one work, with the reason, the latest first")
    @GetMapping("/groups/{slug}/doubts")
    @May(Action.READ)
    Listing<DoubtJson> doubts(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return merging.doubts(slug, new PageRequest(limit, after)).map(DoubtJson::of);
    }

    /** Another paper of the same library. */
    record OtherJson(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID other) {
        PaperId id() {
            if (other == null) {
                throw new InvalidInputException("other", "other is the id of another paper of the same library.");
            }
            return new PaperId(other);
        }
    }

    /** The papers that stand for themselves now. */
    record ApartJson(List<String> papers) {}

    /** Two papers that might be one work. */
    record DoubtJson(List<PaperJson> papers, String why) {
        static DoubtJson of(Doubt it) {
            return new DoubtJson(List.of(PaperJson.of(it.one()), PaperJson.of(it.other())), it.why());
        }
    }
}
