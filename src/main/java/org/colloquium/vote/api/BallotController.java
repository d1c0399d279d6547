package org.colloquium.vote.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.EntityTags;
import org.colloquium.common.api.PatchBody;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotEdit;
import org.colloquium.vote.BallotEdit.Moment;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.BallotState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ballots from draft to close. */
@RestController
@RequestMapping("/api/v1")
class BallotController {
    private final BallotService ballots;

    BallotController(BallotService ballots) {
        this.ballots = ballots;
    }

    @PostMapping("/groups/{slug}/ballots")
    @May(Action.ORGANISE)
    ResponseEntity<BallotJson> create(@PathVariable GroupId slug, @RequestBody NewBallotJson body) {
        return answer(HttpStatus.CREATED, ballots.create(slug, body.wanted()));
    }

    @GetMapping("/groups/{slug}/ballots")
    @May(Action.SEE_WORK)
    Listing<BallotLineJson> list(
            @PathVariable GroupId slug,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable List<String> state) {
        return ballots.list(slug, states(state), new PageRequest(limit, after)).map(BallotLineJson::new);
    }

    @GetMapping("/ballots/{ballot}")
    @May(Action.SEE_WORK)
    ResponseEntity<BallotJson> details(@PathVariable BallotId ballot) {
        return answer(HttpStatus.OK, ballots.details(ballot));
    }

    /** Absent fields stay; null clears an hour. */
    @PatchMapping("/ballots/{ballot}")
    @May(Action.ORGANISE)
    ResponseEntity<BallotJson> edit(
            @PathVariable BallotId ballot,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = BallotPatchJson.class)))
                    @RequestBody
                    PatchBody body) {
        BallotDetails edited = ballots.edit(ballot, edit(body), EntityTags.read(ifMatch));
        return answer(HttpStatus.OK, edited);
    }

    @PostMapping("/ballots/{ballot}/open")
    @May(Action.ORGANISE)
    ResponseEntity<BallotJson> open(@PathVariable BallotId ballot) {
        return answer(HttpStatus.OK, ballots.open(ballot));
    }

    @PostMapping("/ballots/{ballot}/close")
    @May(Action.ORGANISE)
    ResponseEntity<BallotJson> close(@PathVariable BallotId ballot) {
        return answer(HttpStatus.OK, ballots.close(ballot));
    }

    @PostMapping("/ballots/{ballot}/cancel")
    @May(Action.ORGANISE)
    ResponseEntity<BallotJson> cancel(@PathVariable BallotId ballot) {
        return answer(HttpStatus.OK, ballots.cancel(ballot));
    }

    private static BallotEdit edit(PatchBody body) {
        return new BallotEdit(
                body.has("title") ? Objects.requireNonNullElse(body.text("title"), "") : null,
                body.has("seats") ? Objects.requireNonNullElse(body.number("seats"), 0) : null,
                body.has("papers")
                        ? body.ids("papers").stream().map(PaperId::new).toList()
                        : null,
                moment(body, "opensAt"),
                moment(body, "closesAt"));
    }

    private static Moment moment(PatchBody body, String field) {
        return body.has(field) ? Moment.at(body.instant(field)) : Moment.SAME;
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
        throw new InvalidInputException("state", "A ballot is draft, open, closed or cancelled.");
    }
}
