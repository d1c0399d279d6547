package org.colloquium.paper.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.IntSupplier;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.EntityTags;
import org.colloquium.common.api.Patch;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.PaperStateService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A library and its papers over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Papers")
class PaperController {
    private final LibraryService library;
    private final PaperService papers;
    private final PaperStateService states;

    PaperController(LibraryService library, PaperService papers, PaperStateService states) {
        this.library = library;
        this.papers = papers;
        this.states = states;
    }

    /**
     * {@code q} is the query language: words and quoted phrases of title or abstract, operators such as
     * {@code votes>=1}, minus and OR; what the caller hides is included.
     */
    @Operation(summary = "The library, with what I hide; q is the query language")
    @GetMapping("/groups/{slug}/papers")
    @May(Action.READ)
    Listing<PaperJson> list(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "sort", required = false)
                    @Schema(allowableValues = {"relevance", "newest", "oldest", "title"})
                    @Nullable String sort,
            @RequestParam(name = "digest", required = false) @Nullable String digest,
            @RequestParam(name = "mine", required = false)
                    @Schema(allowableValues = {"shown", "unread", "skimmed", "read", "saved", "hidden", "any"})
                    @Nullable String mine,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return library.list(slug, LibraryParameters.query(q, sort, digest, mine), new PageRequest(limit, after))
                .map(PaperJson::of);
    }

    @Operation(summary = "Adds a paper by hand; 409 when the library has it")
    @PostMapping("/groups/{slug}/papers")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.IMPORT)
    ResponseEntity<PaperJson> add(@PathVariable("slug") GroupId slug, @RequestBody PaperBodyJson body) {
        return answer(HttpStatus.CREATED, papers.add(slug, body.fields()));
    }

    @Operation(summary = "One paper with its digests, the roll call and shared remarks")
    @GetMapping("/papers/{paper}")
    @May(Action.READ)
    ResponseEntity<PaperJson> read(@PathVariable("paper") PaperId paper) {
        return answer(HttpStatus.OK, papers.find(paper));
    }

    @Operation(summary = "Changes a paper; absent fields stay")
    @PatchMapping("/papers/{paper}")
    @May(Action.IMPORT)
    ResponseEntity<PaperJson> edit(
            @PathVariable("paper") PaperId paper,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Patch<PaperBodyJson> body) {
        return answer(
                HttpStatus.OK,
                papers.edit(paper, PaperBodyJson.change(body), EntityTags.read(ifMatch, version(paper))));
    }

    @Operation(summary = "Deletes a paper that nobody else uses; a member only what the member brought")
    @DeleteMapping("/papers/{paper}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.UNDO_IMPORT)
    void delete(
            @PathVariable("paper") PaperId paper,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        papers.delete(paper, EntityTags.read(ifMatch, version(paper)));
    }

    @Operation(summary = "What I make of a paper")
    @GetMapping("/papers/{paper}/state")
    @May(Action.READ)
    StateJson state(@PathVariable("paper") PaperId paper) {
        return StateJson.of(states.mine(paper));
    }

    @Operation(summary = "Changes what I make of a paper; absent fields stay")
    @PutMapping("/papers/{paper}/state")
    @May(Action.WRITE)
    StateJson change(@PathVariable("paper") PaperId paper, @RequestBody StateChangeJson body) {
        return StateJson.of(states.change(paper, body.change()));
    }

    private IntSupplier version(PaperId paper) {
        return () -> papers.find(paper).version();
    }

    private ResponseEntity<PaperJson> answer(HttpStatus status, PaperDetails paper) {
        PaperId id = paper.id();
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(paper.version()))
                .body(PaperJson.of(paper)
                        .seenBy(papers.seenIn(id), states.rollCall(id), states.remarks(id), papers.origins(id)));
    }
}
