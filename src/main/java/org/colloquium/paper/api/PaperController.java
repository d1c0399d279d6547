package org.colloquium.paper.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.EntityTags;
import org.colloquium.common.api.PatchBody;
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
import org.springframework.web.bind.annotation.RestController;

/** A library and its papers over HTTP. */
@RestController
@RequestMapping("/api/v1")
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

    /** Adds a paper by hand; 409 when the library has it. */
    @PostMapping("/groups/{slug}/papers")
    @May(Action.IMPORT)
    ResponseEntity<PaperJson> add(@PathVariable("slug") GroupId slug, @RequestBody PaperBodyJson body) {
        return answer(HttpStatus.CREATED, papers.add(slug, body.fields()));
    }

    @GetMapping("/papers/{paper}")
    @May(Action.READ)
    ResponseEntity<PaperJson> read(@PathVariable("paper") PaperId paper) {
        return answer(HttpStatus.OK, papers.find(paper));
    }

    @PatchMapping("/papers/{paper}")
    @May(Action.IMPORT)
    ResponseEntity<PaperJson> edit(
            @PathVariable("paper") PaperId paper,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PaperBodyJson.class)))
                    @RequestBody
                    PatchBody body) {
        return answer(HttpStatus.OK, papers.edit(paper, PaperBodyJson.change(body), EntityTags.read(ifMatch)));
    }

    /** Deletes a paper that nobody noted, voted on or assigned; a member only what the member brought. */
    @DeleteMapping("/papers/{paper}")
    @May(Action.UNDO_IMPORT)
    ResponseEntity<Void> delete(
            @PathVariable("paper") PaperId paper,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        papers.delete(paper, EntityTags.read(ifMatch));
        return ResponseEntity.noContent().build();
    }

    /** What the caller makes of a paper. */
    @GetMapping("/papers/{paper}/state")
    @May(Action.READ)
    StateJson state(@PathVariable("paper") PaperId paper) {
        return StateJson.of(states.mine(paper));
    }

    /** Absent fields stay as they are. */
    @PutMapping("/papers/{paper}/state")
    @May(Action.WRITE)
    StateJson change(@PathVariable("paper") PaperId paper, @RequestBody StateChangeJson body) {
        return StateJson.of(states.change(paper, body.change()));
    }

    private static ResponseEntity<PaperJson> answer(HttpStatus status, PaperDetails paper) {
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(paper.version()))
                .body(PaperJson.of(paper));
    }
}
