package org.colloquium.vote.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.EntityTags;
import org.colloquium.common.api.Patch;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.BallotState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ballots from draft to close. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ballots")
class BallotController {
    private final BallotService ballots;

    BallotController(BallotService ballots) {
        this.ballots = ballots;
    }

    @Operation(summary = "Makes a ballot: a draft, unless opensAt has come")
    @PostMapping("/groups/{slug}/ballots")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.ORGANISE)
    ResponseEntity<BallotJson> create(@PathVariable GroupId slug, @RequestBody NewBallotJson body) {
        return answer(HttpStatus.CREATED, ballots.create(slug, body.wanted()));
    }

    @Operation(summary = "The ballots of a group, the newest first")
    @GetMapping("/groups/{slug}/ballots")
    @May(Action.SEE_WORK)
    Listing<BallotLineJson> list(
            @PathVariable GroupId slug,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable List<String> state) {
        return ballots.list(slug, states(state), new PageRequest(limit, after)).map(BallotLineJson::new);
    }

    @Operation(summary = "One ballot with who may vote and who has")
    @GetMapping("/ballots/{ballot}")
    @May(Action.SEE_WORK)
    ResponseEntity<BallotJson> details(@PathVariable BallotId ballot) {
        return answer(HttpStatus.OK, ballots.details(ballot));
    }

    @Operation(summary = "Changes a ballot; absent fields stay, null clears an hour")
    @PatchMapping("/ballots/{ballot}")
    @May(Action.ORGANISE)
    ResponseEntity<BallotJson> edit(
            @PathVariable BallotId ballot,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Patch<BallotPatchJson> body) {
        BallotDetails edited =
                ballots.edit(ballot, BallotPatchJson.edit(body), EntityTags.read(ifMatch, version(ballot)));
        return answer(HttpStatus.OK, edited);
    }

    @Operation(summary = "Opens a ballot: from now on members vote")
    @PostMapping("/ballots/{ballot}/open")
    @May(Action.ORGANISE)
    ResponseEntity<BallotJson> open(@PathVariable BallotId ballot) {
        return answer(HttpStatus.OK, ballots.open(ballot));
    }

    @Operation(summary = "Closes a ballot and fixes its result for good; inquorate when too few have voted")
    @PostMapping("/ballots/{ballot}/close")
    @May(Action.ORGANISE)
    ResponseEntity<BallotJson> close(@PathVariable BallotId ballot) {
        return answer(HttpStatus.OK, ballots.close(ballot));
    }

    @Operation(summary = "Gives a ballot up; votes cast are destroyed uncounted")
    @PostMapping("/ballots/{ballot}/cancel")
    @May(Action.ORGANISE)
    ResponseEntity<BallotJson> cancel(@PathVariable BallotId ballot) {
        return answer(HttpStatus.OK, ballots.cancel(ballot));
    }

    private IntSupplier version(BallotId ballot) {
        return () -> ballots.details(ballot).version();
    }

    private static ResponseEntity<BallotJson> answer(HttpStatus status, BallotDetails ballot) {
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(ballot.version()))
                .body(new BallotJson(ballot));
    }

    private static Set<BallotState> states(@Nullable List<String> words) {
        if (words == null || words.isEmpty()) {
            return EnumSet.allOf(BallotState.class);
        }
        Set<BallotState> states = EnumSet.noneOf(BallotState.class);
        words.forEach(it -> states.add(state(it)));
        return states;
    }

    private static BallotState state(String word) {
        for (BallotState it : BallotState.values()) {
            if (it.word().equals(word)) {
                return it;
            }
        }
        throw new InvalidInputException(
                "state", "A ballot is draft, nominations, open, closed, inquorate or cancelled.");
    }
}
