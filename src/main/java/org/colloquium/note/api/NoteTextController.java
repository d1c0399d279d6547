package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.colloquium.common.api.BaseAddress;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.note.NoteExport;
import org.colloquium.note.PaperNotes;
import org.colloquium.note.exchange.BibtexExport;
import org.colloquium.note.exchange.ExportName;
import org.colloquium.note.exchange.MarkdownArchive;
import org.colloquium.note.exchange.Pictures;
import org.colloquium.paper.PaperId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notes on a paper as texts for other programs. */
@RestController
@RequestMapping("/api/v1/papers/{paper}")
@Tag(name = "Annotations")
class NoteTextController {
    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final String BIBTEX = "text/x-bibtex;charset=UTF-8";

    private final NoteExport exports;
    private final BaseAddress addresses;
    private final Clock clock;

    NoteTextController(NoteExport exports, BaseAddress addresses, Clock clock) {
        this.exports = exports;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "What I can read of the notes on a paper as Markdown; flavour plain or obsidian (properties, callouts,"
                            + " tags and block ids)")
    @GetMapping(path = "/annotations.md", produces = MARKDOWN)
    @ResponseStatus(HttpStatus.OK)
    @May(Action.READ)
    ResponseEntity<String> markdown(
            @PathVariable("paper") PaperId paper,
            @RequestParam(name = "flavour", defaultValue = "plain") String flavour) {
        MarkdownArchive.Flavour kind = Flavours.of(flavour);
        PaperNotes notes = exports.of(paper);
        String text = kind.of(notes, Pictures.at(addresses.link("")), clock.instant());
        return attachment(notes, text, MARKDOWN, ".md");
    }

    @Operation(summary = "A paper as an entry of BibTeX, with what I can read of the notes on it as its annote")
    @GetMapping(path = "/annotations.bib", produces = BIBTEX)
    @ResponseStatus(HttpStatus.OK)
    @May(Action.READ)
    ResponseEntity<String> bibtex(@PathVariable("paper") PaperId paper) {
        PaperNotes notes = exports.of(paper);
        return attachment(notes, BibtexExport.of(notes), BIBTEX, ".bib");
    }

    private static ResponseEntity<String> attachment(PaperNotes notes, String text, String type, String ending) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(ExportName.of(notes.paper().titleText(), ending), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(text);
    }
}
