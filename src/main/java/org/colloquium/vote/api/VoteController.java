package org.colloquium.vote.api;

import java.util.Map;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.CountedVotes;
import org.colloquium.vote.VoteService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** My vote, and after the close the result and everybody's votes without names. */
@RestController
@RequestMapping("/api/v1/ballots/{ballot}")
class VoteController {
    private final VoteService votes;

    VoteController(VoteService votes) {
        this.votes = votes;
    }

    @PutMapping("/vote")
    @May(Action.VOTE)
    Map<String, @Nullable Object> cast(@PathVariable BallotId ballot, @RequestBody Map<String, Object> answer) {
        return VoteJson.of(votes.cast(ballot, answer));
    }

    @GetMapping("/vote")
    @May(Action.SEE_WORK)
    Map<String, @Nullable Object> mine(@PathVariable BallotId ballot) {
        return votes.mine(ballot)
                .map(VoteJson::of)
                .orElseThrow(() -> new NotFoundException("You have not voted on this ballot."));
    }

    @DeleteMapping("/vote")
    @May(Action.VOTE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable BallotId ballot) {
        votes.withdraw(ballot);
    }

    @GetMapping("/result")
    @May(Action.READ)
    ResultJson result(@PathVariable BallotId ballot) {
        return new ResultJson(votes.result(ballot));
    }

    /** The body is what {@code POST /count} takes. */
    @GetMapping("/votes")
    @May(Action.READ)
    CountedVotes votes(@PathVariable BallotId ballot) {
        return votes.votes(ballot);
    }
}
