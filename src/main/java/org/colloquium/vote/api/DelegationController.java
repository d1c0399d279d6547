package org.colloquium.vote.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.colloquium.account.AccountId;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.DelegationService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who votes in my place. */
@RestController
@RequestMapping(path = "/api/v1/ballots/{ballot}/delegation", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ballots")
class DelegationController {
    private final DelegationService delegations;

    DelegationController(DelegationService delegations) {
        this.delegations = delegations;
    }

    @Operation(summary = "Gives my vote on this ballot to another member, whose answer counts for both")
    @PutMapping
    @May(Action.VOTE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable BallotId ballot, @RequestBody DelegationJson body) {
        delegations.give(ballot, body.member());
    }

    @Operation(summary = "Takes my vote back")
    @DeleteMapping
    @May(Action.VOTE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable BallotId ballot) {
        delegations.takeBack(ballot);
    }

    /** @param to the member who votes in my place */
    record DelegationJson(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String to) {
        AccountId member() {
            try {
                return AccountId.of(to == null ? "" : to);
            } catch (NotFoundException e) {
                throw new InvalidInputException("to", "This person has no vote on this ballot.");
            }
        }
    }
}
