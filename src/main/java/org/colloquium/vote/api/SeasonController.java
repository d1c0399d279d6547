package org.colloquium.vote.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.SeasonService;
import org.colloquium.vote.SeasonStanding;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The season of a ballot. */
@RestController
@RequestMapping(path = "/api/v1/ballots/{ballot}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ballots")
class SeasonController {
    private final SeasonService seasons;

    SeasonController(SeasonService seasons) {
        this.seasons = seasons;
    }

    @Operation(summary = "How the season of a ballot stands: my share, and everybody's without names")
    @GetMapping("/season")
    @May(Action.READ)
    SeasonStanding read(@PathVariable("ballot") BallotId ballot) {
        return seasons.of(ballot).orElseThrow(() -> new NotFoundException("This ballot is in no season."));
    }
}
