package org.colloquium.paper.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.StateChange;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** My marks on many papers at once, over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/groups/{slug}/papers/marks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Papers")
class MarksController {
    private final LibraryService library;
    private final PaperStateService states;

    MarksController(LibraryService library, PaperStateService states) {
        this.library = library;
        this.states = states;
    }

    @Operation(
            summary = "Marks many papers for me at once: as read, saved, hidden",
            description = "Which papers: their ids, or all that answer q, digest and mine as in the list. What is not"
                    + " of this library is left alone. The answer has found, how many there were, and changed, how"
                    + " many of them were not marked so already.")
    @PostMapping
    @May(Action.WRITE)
    MarkedJson mark(@PathVariable("slug") GroupId slug, @RequestBody MarksBodyJson body) {
        StateChange change = body.change();
        List<PaperId> named = body.named();
        PaperStateService.Before before =
                states.changeAll(slug, named == null ? library.find(slug, body.search()) : named, change);
        return new MarkedJson(before.papers().size(), before.changedBy(change));
    }

    /**
     * What came of it.
     *
     * @param found how many papers of the library were meant
     * @param changed how many of them were not marked so already
     */
    record MarkedJson(int found, int changed) {}
}
