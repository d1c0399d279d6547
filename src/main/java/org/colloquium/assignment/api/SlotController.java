package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.colloquium.assignment.ClaimService;
import org.colloquium.assignment.OpenSlotId;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
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

/** Open slots over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assignments")
class SlotController {
    private final ClaimService claims;

    SlotController(ClaimService claims) {
        this.claims = claims;
    }

    @Operation(summary = "The roles that are left open, the first due on top")
    @GetMapping("/groups/{slug}/slots")
    @May(Action.SEE_WORK)
    List<SlotJson> list(@PathVariable("slug") GroupId slug) {
        return claims.list(slug).stream().map(SlotJson::of).toList();
    }

    @Operation(summary = "Leaves a role on a paper open for whoever takes it first")
    @PostMapping("/groups/{slug}/slots")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.ORGANISE)
    SlotJson open(@PathVariable("slug") GroupId slug, @RequestBody NewSlotJson body) {
        return SlotJson.of(claims.open(slug, body.wish()).getFirst());
    }

    @Operation(summary = "Leaves it open no longer")
    @DeleteMapping("/slots/{slot}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.ORGANISE)
    void close(@PathVariable("slot") OpenSlotId slot) {
        claims.close(slot);
    }

    @Operation(summary = "Takes what is left open; 409 when somebody was faster, or something keeps the caller from it")
    @PostMapping("/slots/{slot}/claim")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.ANSWER_ASSIGNMENT)
    AssignmentJson claim(@PathVariable("slot") OpenSlotId slot) {
        return AssignmentJson.of(claims.claim(slot));
    }
}
