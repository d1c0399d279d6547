package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.note.NoteId;
import org.colloquium.note.Reaction;
import org.colloquium.note.ReactionService;
import org.colloquium.note.ReplyId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reactions over HTTP; they are read with the notes, annotations and replies that they are to. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notes")
class ReactionController {
    private final ReactionService reactions;

    ReactionController(ReactionService reactions) {
        this.reactions = reactions;
    }

    @Operation(summary = "Reacts to a note or annotation: agree, thanks, insightful, surprised or unsure")
    @PutMapping("/notes/{note}/reactions/{reaction}")
    @ResponseStatus(HttpStatus.OK)
    @May(Action.WRITE)
    List<ReactionJson> give(@PathVariable("note") NoteId note, @PathVariable("reaction") String reaction) {
        return ReactionJson.of(reactions.give(note, read(reaction)));
    }

    @Operation(summary = "Takes my reaction to a note or annotation back")
    @DeleteMapping("/notes/{note}/reactions/{reaction}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.WRITE)
    void takeBack(@PathVariable("note") NoteId note, @PathVariable("reaction") String reaction) {
        reactions.takeBack(note, read(reaction));
    }

    @Operation(summary = "Reacts to a reply: agree, thanks, insightful, surprised or unsure")
    @PutMapping("/replies/{reply}/reactions/{reaction}")
    @ResponseStatus(HttpStatus.OK)
    @May(Action.WRITE)
    List<ReactionJson> give(@PathVariable("reply") ReplyId reply, @PathVariable("reaction") String reaction) {
        return ReactionJson.of(reactions.give(reply, read(reaction)));
    }

    @Operation(summary = "Takes my reaction to a reply back")
    @DeleteMapping("/replies/{reply}/reactions/{reaction}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.WRITE)
    void takeBack(@PathVariable("reply") ReplyId reply, @PathVariable("reaction") String reaction) {
        reactions.takeBack(reply, read(reaction));
    }

    private static Reaction read(String word) {
        return Reaction.of(word)
                .orElseThrow(() -> new NotFoundException(
                        "There is no such reaction; there are agree, thanks, insightful, surprised and unsure."));
    }
}
