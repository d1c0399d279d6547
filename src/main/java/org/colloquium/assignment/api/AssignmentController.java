package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.AssignmentPlan;
import org.colloquium.assignment.AssignmentService;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.BoardService;
import org.colloquium.assignment.Mark;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.PostponementService;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.EntityTags;
import org.colloquium.common.api.Patch;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.meeting.MeetingId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Assignments over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assignments")
class AssignmentController {
    private final AssignmentService assignments;
    private final BoardService board;
    private final PostponementService postponements;

    AssignmentController(AssignmentService assignments, BoardService board, PostponementService postponements) {
        this.assignments = assignments;
        this.board = board;
        this.postponements = postponements;
    }

    @Operation(summary = "The assignments of a group, in the order in which they were made")
    @GetMapping("/groups/{slug}/assignments")
    @May(Action.SEE_WORK)
    Listing<AssignmentJson> list(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return board.list(slug, new PageRequest(limit, after)).map(AssignmentJson::of);
    }

    @Operation(summary = "Assigns a paper to a member in a role")
    @PostMapping("/groups/{slug}/assignments")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.ORGANISE)
    ResponseEntity<AssignmentJson> assign(@PathVariable("slug") GroupId slug, @RequestBody NewAssignmentJson body) {
        return answer(HttpStatus.CREATED, assignments.assign(slug, body.wish()).getFirst());
    }

    @Operation(summary = "One assignment")
    @GetMapping("/assignments/{assignment}")
    @May(Action.SEE_WORK)
    ResponseEntity<AssignmentJson> read(@PathVariable("assignment") AssignmentId assignment) {
        return answer(HttpStatus.OK, board.details(assignment));
    }

    @Operation(summary = "Changes an assignment: state and reason by the one who is assigned, the rest by organisers")
    @PatchMapping("/assignments/{assignment}")
    @May(Action.ANSWER_ASSIGNMENT)
    ResponseEntity<AssignmentJson> change(
            @PathVariable("assignment") AssignmentId assignment,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Patch<AssignmentPatchJson> body) {
        AssignmentDetails changed = assignments.change(
                assignment, mark(body), changeOf(body), EntityTags.read(ifMatch, version(assignment)));
        return answer(HttpStatus.OK, changed);
    }

    @Operation(
            summary =
                    "Says that what I had a part in did not take place: it is for the next meeting that has the paper, else"
                            + " for none; 409 when it is done or declined, or its meeting has not begun")
    @PostMapping("/assignments/{assignment}/postpone")
    @ResponseStatus(HttpStatus.OK)
    @May(Action.ANSWER_ASSIGNMENT)
    ResponseEntity<AssignmentJson> postpone(@PathVariable("assignment") AssignmentId assignment) {
        return answer(HttpStatus.OK, postponements.postpone(assignment));
    }

    @Operation(summary = "Takes an assignment away")
    @DeleteMapping("/assignments/{assignment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.ORGANISE)
    void remove(
            @PathVariable("assignment") AssignmentId assignment,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        assignments.remove(assignment, EntityTags.read(ifMatch, version(assignment)));
    }

    private IntSupplier version(AssignmentId assignment) {
        return () -> board.details(assignment).version();
    }

    private static @Nullable Mark mark(Patch<AssignmentPatchJson> body) {
        if (body.has("state")) {
            String state = body.value().state();
            return new Mark(
                    AssignmentState.of(state == null ? "" : state), body.value().reason());
        }
        if (body.has("reason")) {
            throw new InvalidInputException("reason", "A reason is given together with the state declined.");
        }
        return null;
    }

    private static @Nullable UnaryOperator<AssignmentPlan> changeOf(Patch<AssignmentPatchJson> body) {
        boolean asked = Stream.of("role", "due", "meeting", "member").anyMatch(body::has);
        return asked ? plan -> patched(plan, body) : null;
    }

    private static AssignmentPlan patched(AssignmentPlan plan, Patch<AssignmentPatchJson> body) {
        AssignmentPatchJson then = body.value();
        UUID meeting = then.meeting();
        return new AssignmentPlan(
                body.has("member") ? member(then.member()) : plan.member(),
                body.has("role") ? PaperRole.of(then.role()) : plan.role(),
                body.has("due") ? then.due() : plan.due(),
                body.has("meeting") ? meeting == null ? null : new MeetingId(meeting) : plan.meeting());
    }

    static AccountId member(@Nullable UUID id) {
        if (id == null) {
            throw new InvalidInputException("member", "Name the member who is to do it.");
        }
        return new AccountId(id);
    }

    private static ResponseEntity<AssignmentJson> answer(HttpStatus status, AssignmentDetails assignment) {
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(assignment.version()))
                .body(AssignmentJson.of(assignment));
    }
}
