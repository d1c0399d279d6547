package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.IntSupplier;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.EntityTags;
import org.colloquium.common.api.Patch;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.NoteId;
import org.colloquium.note.NoteService;
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

/** Notes over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notes")
class NoteController {
    private final NoteService notes;

    NoteController(NoteService notes) {
        this.notes = notes;
    }

    @Operation(summary = "The notes on a paper with their threads, the newest note first")
    @GetMapping("/papers/{paper}/notes")
    @May(Action.READ)
    Listing<NoteJson> list(
            @PathVariable("paper") PaperId paper,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return notes.list(paper, new PageRequest(limit, after)).map(NoteJson::of);
    }

    @Operation(summary = "Writes a note")
    @PostMapping("/papers/{paper}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.WRITE)
    ResponseEntity<NoteJson> write(@PathVariable("paper") PaperId paper, @RequestBody NewNoteJson body) {
        return answer(HttpStatus.CREATED, notes.write(paper, body.words()));
    }

    @Operation(summary = "One note with its thread")
    @GetMapping("/notes/{note}")
    @May(Action.READ)
    ResponseEntity<NoteJson> read(@PathVariable("note") NoteId note) {
        return answer(HttpStatus.OK, notes.find(note));
    }

    @Operation(summary = "Changes my note; absent fields stay")
    @PatchMapping("/notes/{note}")
    @May(Action.CHANGE_NOTE)
    ResponseEntity<NoteJson> edit(
            @PathVariable("note") NoteId note,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Patch<NotePatchJson> body) {
        return answer(
                HttpStatus.OK, notes.edit(note, NotePatchJson.edit(body, EntityTags.read(ifMatch, version(note)))));
    }

    @Operation(summary = "Deletes my note; its empty place stays as long as there are replies")
    @DeleteMapping("/notes/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.CHANGE_NOTE)
    void delete(
            @PathVariable("note") NoteId note,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        notes.delete(note, EntityTags.read(ifMatch, version(note)));
    }

    @Operation(summary = "Takes the deletion of my note back, within a day")
    @PostMapping("/notes/{note}/restore")
    @May(Action.CHANGE_NOTE)
    ResponseEntity<NoteJson> restore(@PathVariable("note") NoteId note) {
        return answer(HttpStatus.OK, notes.restore(note));
    }

    @Operation(summary = "Resolves the thread under a note or annotation, or says that its question is answered")
    @PutMapping("/notes/{note}/resolved")
    @May(Action.WRITE)
    ResponseEntity<NoteJson> settle(@PathVariable("note") NoteId note) {
        return answer(HttpStatus.OK, notes.settle(note));
    }

    @Operation(summary = "Opens a resolved thread again")
    @DeleteMapping("/notes/{note}/resolved")
    @May(Action.WRITE)
    ResponseEntity<NoteJson> reopen(@PathVariable("note") NoteId note) {
        return answer(HttpStatus.OK, notes.reopen(note));
    }

    @Operation(summary = "Hides another member's note from all but its author and moderators")
    @PutMapping("/notes/{note}/hidden")
    @May(Action.MODERATE)
    ResponseEntity<NoteJson> hide(@PathVariable("note") NoteId note, @RequestBody HidingJson body) {
        return answer(HttpStatus.OK, notes.hide(note, body.reason()));
    }

    @Operation(summary = "Shows a hidden note again")
    @DeleteMapping("/notes/{note}/hidden")
    @May(Action.MODERATE)
    ResponseEntity<NoteJson> unhide(@PathVariable("note") NoteId note) {
        return answer(HttpStatus.OK, notes.unhide(note));
    }

    private IntSupplier version(NoteId note) {
        return () -> notes.find(note).text().version();
    }

    private static ResponseEntity<NoteJson> answer(HttpStatus status, NoteDetails note) {
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(note.text().version()))
                .body(NoteJson.of(note));
    }
}
