package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.note.NoteId;
import org.colloquium.note.ReplyId;
import org.colloquium.note.TextId;
import org.colloquium.note.VersionService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What notes, annotations and replies said before they were changed, over HTTP; at most 51 versions each. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notes")
class VersionController {
    private final VersionService versions;

    VersionController(VersionService versions) {
        this.versions = versions;
    }

    @Operation(summary = "The versions of a note or annotation, the present one first")
    @GetMapping("/notes/{note}/versions")
    @ResponseStatus(HttpStatus.OK)
    @May(Action.READ)
    List<VersionJson> list(@PathVariable("note") NoteId note) {
        return read(note);
    }

    @Operation(summary = "The versions of a reply, the present one first")
    @GetMapping("/replies/{reply}/versions")
    @ResponseStatus(HttpStatus.OK)
    @May(Action.READ)
    List<VersionJson> list(@PathVariable("reply") ReplyId reply) {
        return read(reply);
    }

    private List<VersionJson> read(TextId text) {
        return versions.list(text).stream().map(VersionJson::of).toList();
    }
}
