package org.colloquium.vote.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.VoteService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** My vote, and after the close the result and everybody's votes. */
@RestController
@RequestMapping(path = "/api/v1/ballots/{ballot}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ballots")
class VoteController {
    private final VoteService votes;

    VoteController(VoteService votes) {
        this.votes = votes;
    }

    @Operation(summary = "Casts or changes my vote")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MyVoteJson.class)))
    @PutMapping("/vote")
    @May(Action.VOTE)
    Map<String, @Nullable Object> cast(
            @PathVariable BallotId ballot,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = AnswerJson.class)))
                    @RequestBody
                    Map<String, Object> answer) {
        checkFields(answer.keySet());
        return MyVoteJson.of(votes.cast(ballot, answer));
    }

    /** What would be ignored is refused: somebody meant it. */
    private static void checkFields(Set<String> fields) {
        fields.stream().filter(it -> !AnswerJson.CAST.contains(it)).findFirst().ifPresent(it -> {
            throw new InvalidInputException(it, "A vote has no field “" + it + "”.");
        });
        if (fields.size() > 1) {
            throw new InvalidInputException(
                    "vote", "A vote is one of these: " + String.join(", ", new TreeSet<>(AnswerJson.CAST)) + ".");
        }
    }

    @Operation(summary = "My vote; 404 when I have none, 409 when the server has lost the key to it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MyVoteJson.class)))
    @GetMapping("/vote")
    @May(Action.SEE_WORK)
    Map<String, @Nullable Object> mine(@PathVariable BallotId ballot) {
        return votes.mine(ballot)
                .map(MyVoteJson::of)
                .orElseThrow(() -> new NotFoundException("You have not voted on this ballot."));
    }

    @Operation(summary = "Takes my vote back")
    @DeleteMapping("/vote")
    @May(Action.VOTE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable BallotId ballot) {
        votes.withdraw(ballot);
    }

    @Operation(summary = "Says that I cannot vote this time: nobody waits for me; 409 when I have voted")
    @PutMapping("/absence")
    @May(Action.VOTE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stayAway(@PathVariable BallotId ballot) {
        votes.setAway(ballot, true);
    }

    @Operation(summary = "Says that I can vote after all")
    @DeleteMapping("/absence")
    @May(Action.VOTE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comeBack(@PathVariable BallotId ballot) {
        votes.setAway(ballot, false);
    }

    @Operation(summary = "The result; 409 before the close")
    @GetMapping("/result")
    @May(Action.READ)
    ResultJson result(@PathVariable BallotId ballot) {
        return new ResultJson(votes.result(ballot));
    }

    @Operation(summary = "How an open ballot stands; 409 unless that was agreed, 404 while there are too few votes")
    @GetMapping("/interim")
    @May(Action.READ)
    InterimJson interim(@PathVariable BallotId ballot) {
        return votes.interim(ballot)
                .map(InterimJson::new)
                .orElseThrow(() -> new NotFoundException("There are too few votes to show how it stands."));
    }

    @Operation(
            summary =
                    "Everybody's votes, without names unless the ballot was named, as POST /count takes them; 409 before the close")
    @GetMapping("/votes")
    @May(Action.READ)
    CountedVotesJson votes(@PathVariable BallotId ballot) {
        return CountedVotesJson.of(votes.votes(ballot));
    }
}
