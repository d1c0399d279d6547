package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.IntSupplier;
import org.colloquium.common.api.EntityTags;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.note.NoteId;
import org.colloquium.note.ReplyDetails;
import org.colloquium.note.ReplyId;
import org.colloquium.note.ReplyService;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replies over HTTP; a note is read together with them. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notes")
class ReplyController {
    private final ReplyService replies;

    ReplyController(ReplyService replies) {
        this.replies = replies;
    }

    @Operation(summary = "Replies to a note")
    @PostMapping("/notes/{note}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.WRITE)
    ResponseEntity<ReplyJson> write(@PathVariable("note") NoteId note, @RequestBody ReplyBodyJson body) {
        return answer(HttpStatus.CREATED, replies.write(note, body.markdown()));
    }

    @Operation(summary = "One reply")
    @GetMapping("/replies/{reply}")
    @May(Action.READ)
    ResponseEntity<ReplyJson> read(@PathVariable("reply") ReplyId reply) {
        return answer(HttpStatus.OK, replies.find(reply));
    }

    @Operation(summary = "Changes my reply")
    @PatchMapping("/replies/{reply}")
    @May(Action.CHANGE_NOTE)
    ResponseEntity<ReplyJson> edit(
            @PathVariable("reply") ReplyId reply,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ReplyBodyJson body) {
        return answer(HttpStatus.OK, replies.edit(reply, body.markdown(), EntityTags.read(ifMatch, version(reply))));
    }

    @Operation(summary = "Deletes my reply")
    @DeleteMapping("/replies/{reply}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.CHANGE_NOTE)
    void delete(
            @PathVariable("reply") ReplyId reply,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        replies.delete(reply, EntityTags.read(ifMatch, version(reply)));
    }

    @Operation(summary = "Takes the deletion of my reply back, within a day")
    @PostMapping("/replies/{reply}/restore")
    @May(Action.CHANGE_NOTE)
    ResponseEntity<ReplyJson> restore(@PathVariable("reply") ReplyId reply) {
        return answer(HttpStatus.OK, replies.restore(reply));
    }

    @Operation(summary = "Hides another member's reply from all but its author and moderators")
    @PutMapping("/replies/{reply}/hidden")
    @May(Action.MODERATE)
    ResponseEntity<ReplyJson> hide(@PathVariable("reply") ReplyId reply, @RequestBody HidingJson body) {
        return answer(HttpStatus.OK, replies.hide(reply, body.reason()));
    }

    @Operation(summary = "Shows a hidden reply again")
    @DeleteMapping("/replies/{reply}/hidden")
    @May(Action.MODERATE)
    ResponseEntity<ReplyJson> unhide(@PathVariable("reply") ReplyId reply) {
        return answer(HttpStatus.OK, replies.unhide(reply));
    }

    private IntSupplier version(ReplyId reply) {
        return () -> replies.find(reply).text().version();
    }

    private static ResponseEntity<ReplyJson> answer(HttpStatus status, ReplyDetails reply) {
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(reply.text().version()))
                .body(ReplyJson.of(reply));
    }
}
