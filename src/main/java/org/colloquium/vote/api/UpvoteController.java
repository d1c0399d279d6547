package org.colloquium.vote.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.UpvoteService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** My standing upvote of a paper. */
@RestController
@RequestMapping(path = "/api/v1/papers/{paper}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Papers")
class UpvoteController {
    private final UpvoteService upvotes;

    UpvoteController(UpvoteService upvotes) {
        this.upvotes = upvotes;
    }

    @Operation(summary = "How many members upvoted a paper, and when I did")
    @GetMapping("/upvote")
    @May(Action.READ)
    UpvotesJson read(@PathVariable PaperId paper) {
        return UpvotesJson.of(upvotes.of(paper));
    }

    @Operation(summary = "Upvotes a paper; an upvote that stands keeps its time")
    @PutMapping("/upvote")
    @May(Action.VOTE)
    UpvotesJson give(@PathVariable PaperId paper) {
        return UpvotesJson.of(upvotes.give(paper));
    }

    @Operation(summary = "Takes my upvote back")
    @DeleteMapping("/upvote")
    @May(Action.VOTE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable PaperId paper) {
        upvotes.withdraw(paper);
    }
}
