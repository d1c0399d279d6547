package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.EntityTags;
import org.colloquium.common.api.PatchBody;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.NoteId;
import org.colloquium.note.NoteService;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.RestController;

/** Notes over HTTP. */
@RestController
@RequestMapping("/api/v1")
class NoteController {
    private final NoteService notes;

    NoteController(NoteService notes) {
        this.notes = notes;
    }

    /** With their threads, the newest note first. */
    @GetMapping("/papers/{paper}/notes")
    @May(Action.READ)
    Listing<NoteJson> list(
            @PathVariable("paper") PaperId paper,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return notes.list(paper, new PageRequest(limit, after)).map(NoteJson::of);
    }

    @PostMapping("/papers/{paper}/notes")
    @May(Action.WRITE)
    ResponseEntity<NoteJson> write(@PathVariable("paper") PaperId paper, @RequestBody NewNoteJson body) {
        return answer(HttpStatus.CREATED, notes.write(paper, body.words()));
    }

    @GetMapping("/notes/{note}")
    @May(Action.READ)
    ResponseEntity<NoteJson> read(@PathVariable("note") NoteId note) {
        return answer(HttpStatus.OK, notes.find(note));
    }

    /** By its author. */
    @PatchMapping("/notes/{note}")
    @May(Action.CHANGE_NOTE)
    ResponseEntity<NoteJson> edit(
            @PathVariable("note") NoteId note,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = NotePatchJson.class)))
                    @RequestBody
                    PatchBody body) {
        return answer(HttpStatus.OK, notes.edit(note, NotePatchJson.edit(body, EntityTags.read(ifMatch))));
    }

    /** By its author; the empty place stays as long as there are replies. */
    @DeleteMapping("/notes/{note}")
    @May(Action.CHANGE_NOTE)
    ResponseEntity<Void> delete(
            @PathVariable("note") NoteId note,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        notes.delete(note, EntityTags.read(ifMatch));
        return ResponseEntity.noContent().build();
    }

    /** Takes a deletion back, within a day. */
    @PostMapping("/notes/{note}/restore")
    @May(Action.CHANGE_NOTE)
    ResponseEntity<NoteJson> restore(@PathVariable("note") NoteId note) {
        return answer(HttpStatus.OK, notes.restore(note));
    }

    /** Hides another member's note from all but its author and moderators. */
    @PutMapping("/notes/{note}/hidden")
    @May(Action.MODERATE)
    ResponseEntity<NoteJson> hide(@PathVariable("note") NoteId note, @RequestBody HidingJson body) {
        return answer(HttpStatus.OK, notes.hide(note, body.reason()));
    }

    @DeleteMapping("/notes/{note}/hidden")
    @May(Action.MODERATE)
    ResponseEntity<NoteJson> unhide(@PathVariable("note") NoteId note) {
        return answer(HttpStatus.OK, notes.unhide(note));
    }

    private static ResponseEntity<NoteJson> answer(HttpStatus status, NoteDetails note) {
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(note.text().version()))
                .body(NoteJson.of(note));
    }
}
