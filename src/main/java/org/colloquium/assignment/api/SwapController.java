package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.SwapOfferId;
import org.colloquium.assignment.SwapService;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Swaps over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assignments")
class SwapController {
    private final SwapService swaps;

    SwapController(SwapService swaps) {
        this.swaps = swaps;
    }

    /** @param to one member; null for everybody */
    record NewOfferJson(@Nullable UUID to) {}

    /** @param inReturn an assignment of the caller's own; null for nothing */
    record AcceptJson(@Nullable UUID inReturn) {}

    /** The offer that was made. */
    record MadeOfferJson(String id) {}

    @Operation(summary = "What I offer to others, and what they offer me")
    @GetMapping("/groups/{slug}/offers")
    @ResponseStatus(HttpStatus.OK)
    @May(Action.SEE_WORK)
    List<OfferJson> list(@PathVariable("slug") GroupId slug) {
        return swaps.list(slug).stream().map(OfferJson::of).toList();
    }

    @Operation(summary = "Offers an assignment of my own to one member, or to everybody")
    @PostMapping("/assignments/{assignment}/offers")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.ANSWER_ASSIGNMENT)
    MadeOfferJson offer(@PathVariable("assignment") AssignmentId assignment, @RequestBody NewOfferJson body) {
        UUID to = body.to();
        return new MadeOfferJson(
                swaps.offer(assignment, to == null ? null : new AccountId(to)).toString());
    }

    @Operation(summary = "Offers it no longer")
    @DeleteMapping("/offers/{offer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.ANSWER_ASSIGNMENT)
    void withdraw(@PathVariable("offer") SwapOfferId offer) {
        swaps.withdraw(offer);
    }

    @Operation(
            summary =
                    "Takes what is offered, for an assignment of my own or for nothing; 409 when somebody was faster, it"
                            + " changed in the meantime, or the rules do not allow it")
    @PostMapping("/offers/{offer}/accept")
    @ResponseStatus(HttpStatus.OK)
    @May(Action.ANSWER_ASSIGNMENT)
    AssignmentJson accept(@PathVariable("offer") SwapOfferId offer, @RequestBody AcceptJson body) {
        UUID given = body.inReturn();
        return AssignmentJson.of(swaps.accept(offer, given == null ? null : new AssignmentId(given)));
    }
}
