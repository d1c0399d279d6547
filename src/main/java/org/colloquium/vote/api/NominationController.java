package org.colloquium.vote.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.NominationService;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members propose for a ballot before its voting opens. */
@RestController
@RequestMapping(path = "/api/v1/ballots/{ballot}/nominations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ballots")
class NominationController {
    private final NominationService nominations;

    NominationController(NominationService nominations) {
        this.nominations = nominations;
    }

    @Operation(summary = "Lets members propose papers for a draft until its voting opens")
    @PostMapping
    @May(Action.ORGANISE)
    BallotJson start(@PathVariable BallotId ballot) {
        return new BallotJson(nominations.start(ballot));
    }

    @Operation(summary = "Proposes a paper of the library; 409 when it is on the ballot already")
    @PutMapping("/{paper}")
    @May(Action.VOTE)
    BallotJson propose(@PathVariable BallotId ballot, @PathVariable PaperId paper) {
        return new BallotJson(nominations.propose(ballot, paper));
    }

    @Operation(summary = "Takes a proposal back: one's own, or for organisers any; 409 for another's")
    @DeleteMapping("/{paper}")
    @May(Action.VOTE)
    BallotJson takeBack(@PathVariable BallotId ballot, @PathVariable PaperId paper) {
        return new BallotJson(nominations.takeBack(ballot, paper));
    }
}
