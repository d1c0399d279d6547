package org.colloquium.meeting.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.EntityTags;
import org.colloquium.common.api.PatchBody;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingPlan;
import org.colloquium.meeting.MeetingService;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.RestController;

/** Meetings over HTTP. */
@RestController
@RequestMapping("/api/v1")
class MeetingController {
    private final MeetingService meetings;

    MeetingController(MeetingService meetings) {
        this.meetings = meetings;
    }

    /** The latest start first. */
    @GetMapping("/groups/{slug}/meetings")
    @May(Action.READ)
    Listing<MeetingJson> list(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return meetings.list(slug, new PageRequest(limit, after)).map(MeetingJson::of);
    }

    @PostMapping("/groups/{slug}/meetings")
    @May(Action.ORGANISE)
    ResponseEntity<MeetingJson> plan(@PathVariable("slug") GroupId slug, @RequestBody NewMeetingJson body) {
        return answer(HttpStatus.CREATED, meetings.plan(slug, body.plan()));
    }

    @GetMapping("/meetings/{meeting}")
    @May(Action.READ)
    ResponseEntity<MeetingJson> read(@PathVariable("meeting") MeetingId meeting) {
        return answer(HttpStatus.OK, meetings.details(meeting));
    }

    @PatchMapping("/meetings/{meeting}")
    @May(Action.ORGANISE)
    ResponseEntity<MeetingJson> revise(
            @PathVariable("meeting") MeetingId meeting,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = NewMeetingJson.class)))
                    @RequestBody
                    PatchBody body) {
        return answer(HttpStatus.OK, meetings.revise(meeting, it -> patched(it, body), EntityTags.read(ifMatch)));
    }

    @DeleteMapping("/meetings/{meeting}")
    @May(Action.ORGANISE)
    ResponseEntity<Void> delete(
            @PathVariable("meeting") MeetingId meeting,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        meetings.delete(meeting, EntityTags.read(ifMatch));
        return ResponseEntity.noContent().build();
    }

    private static MeetingPlan patched(MeetingPlan plan, PatchBody body) {
        return new MeetingPlan(
                body.has("startsAt") ? body.instant("startsAt") : plan.startsAt(),
                body.has("title") ? body.text("title") : plan.title(),
                body.has("place") ? body.text("place") : plan.place(),
                body.has("agenda") ? papers(body.ids("agenda")) : plan.agenda());
    }

    static List<PaperId> papers(List<? extends @Nullable UUID> ids) {
        return ids.stream().map(MeetingController::paper).toList();
    }

    private static PaperId paper(@Nullable UUID id) {
        if (id == null) {
            throw new InvalidInputException("agenda", "agenda is a list of ids.");
        }
        return new PaperId(id);
    }

    private static ResponseEntity<MeetingJson> answer(HttpStatus status, MeetingDetails meeting) {
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(meeting.version()))
                .body(MeetingJson.of(meeting));
    }
}
