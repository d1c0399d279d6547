package org.colloquium.meeting.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.EntityTags;
import org.colloquium.common.api.Patch;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.meeting.DiscussionService;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingPlan;
import org.colloquium.meeting.MeetingService;
import org.colloquium.meeting.OfferService;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Meetings")
class MeetingController {
    private final MeetingService meetings;
    private final OfferService offers;
    private final DiscussionService discussions;

    MeetingController(MeetingService meetings, OfferService offers, DiscussionService discussions) {
        this.meetings = meetings;
        this.offers = offers;
        this.discussions = discussions;
    }

    @Operation(summary = "The meetings of a group, the latest start first")
    @GetMapping("/groups/{slug}/meetings")
    @May(Action.READ)
    Listing<MeetingJson> list(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return meetings.list(slug, new PageRequest(limit, after)).map(MeetingJson::of);
    }

    @Operation(summary = "Plans a meeting")
    @PostMapping("/groups/{slug}/meetings")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.ORGANISE)
    ResponseEntity<MeetingJson> plan(@PathVariable("slug") GroupId slug, @RequestBody NewMeetingJson body) {
        return answer(HttpStatus.CREATED, meetings.plan(slug, body.plan()));
    }

    @Operation(summary = "One meeting")
    @GetMapping("/meetings/{meeting}")
    @May(Action.READ)
    ResponseEntity<MeetingJson> read(@PathVariable("meeting") MeetingId meeting) {
        return answer(HttpStatus.OK, meetings.details(meeting));
    }

    @Operation(summary = "Changes a meeting; absent fields stay, null clears")
    @PatchMapping("/meetings/{meeting}")
    @May(Action.ORGANISE)
    ResponseEntity<MeetingJson> revise(
            @PathVariable("meeting") MeetingId meeting,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Patch<NewMeetingJson> body) {
        return answer(
                HttpStatus.OK,
                meetings.revise(meeting, it -> patched(it, body), EntityTags.read(ifMatch, version(meeting))));
    }

    @Operation(summary = "Calls a meeting off; its papers and assignments stay")
    @DeleteMapping("/meetings/{meeting}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.ORGANISE)
    void delete(
            @PathVariable("meeting") MeetingId meeting,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        meetings.delete(meeting, EntityTags.read(ifMatch, version(meeting)));
    }

    @Operation(
            summary =
                    "Says that a paper of the agenda was discussed, which does the work of all who had a role in it there;"
                            + " 409 before the meeting begins")
    @PutMapping("/meetings/{meeting}/agenda/{paper}/discussed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.ORGANISE)
    void discussed(@PathVariable("meeting") MeetingId meeting, @PathVariable("paper") PaperId paper) {
        discussions.discussed(meeting, paper);
    }

    @Operation(summary = "Takes that back, and what it did where nobody has said otherwise since")
    @DeleteMapping("/meetings/{meeting}/agenda/{paper}/discussed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.ORGANISE)
    void notDiscussed(@PathVariable("meeting") MeetingId meeting, @PathVariable("paper") PaperId paper) {
        discussions.notDiscussed(meeting, paper);
    }

    @Operation(summary = "What gathered upvotes since the meeting before, the most first: an agenda in the making")
    @GetMapping("/meetings/{meeting}/upvoted")
    @May(Action.READ)
    AgendaOfferJson offer(@PathVariable("meeting") MeetingId meeting) {
        return AgendaOfferJson.of(offers.of(meeting));
    }

    private IntSupplier version(MeetingId meeting) {
        return () -> meetings.details(meeting).version();
    }

    private static MeetingPlan patched(MeetingPlan plan, Patch<NewMeetingJson> body) {
        MeetingPlan then = body.value().plan();
        return new MeetingPlan(
                body.has("startsAt") ? then.startsAt() : plan.startsAt(),
                body.has("title") ? then.title() : plan.title(),
                body.has("place") ? then.place() : plan.place(),
                body.has("agenda") ? then.agenda() : plan.agenda());
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
