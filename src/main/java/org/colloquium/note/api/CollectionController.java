package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.api.BaseAddress;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupService;
import org.colloquium.group.May;
import org.colloquium.note.ImportOutcome;
import org.colloquium.note.NoteExport;
import org.colloquium.note.NoteImport;
import org.colloquium.note.PaperNotes;
import org.colloquium.note.exchange.CollectionWriter;
import org.colloquium.note.exchange.ForeignFile;
import org.colloquium.note.exchange.Importer;
import org.colloquium.note.exchange.KeptImages;
import org.colloquium.note.webannotation.WebAnnotation;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** All notes and annotations of a paper or a group out in one collection, and in again. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Annotations")
class CollectionController {
    private final NoteExport exports;
    private final NoteImport imports;
    private final GroupService groups;
    private final PaperTitles papers;
    private final CurrentUser currentUser;
    private final KeptImages images;
    private final BaseAddress addresses;
    private final JsonMapper json;

    CollectionController(
            NoteExport exports,
            NoteImport imports,
            GroupService groups,
            PaperTitles papers,
            CurrentUser currentUser,
            KeptImages images,
            BaseAddress addresses,
            JsonMapper json) {
        this.exports = exports;
        this.imports = imports;
        this.groups = groups;
        this.papers = papers;
        this.currentUser = currentUser;
        this.images = images;
        this.addresses = addresses;
        this.json = json;
    }

    @Operation(
            summary =
                    "All annotations of a paper that I can read, with their threads, as one AnnotationCollection; a note"
                            + " on the whole paper is an annotation without a selector")
    @ApiResponse(
            responseCode = "200",
            description = "The collection, its one page in it",
            content =
                    @Content(
                            mediaType = WebAnnotation.MEDIA_TYPE,
                            schema = @Schema(implementation = AnnotationCollectionJson.class)))
    @GetMapping(path = "/papers/{paper}/annotations/collection", produces = WebAnnotation.MEDIA_TYPE)
    @ResponseStatus(HttpStatus.OK)
    @May(Action.READ)
    void ofPaper(@PathVariable("paper") PaperId paper, @Parameter(hidden = true) HttpServletResponse answer)
            throws IOException {
        PaperNotes notes = exports.of(paper);
        write(
                "papers/" + notes.paper().id() + "/annotations/collection",
                notes.paper().titleText(),
                each -> each.accept(notes),
                answer);
    }

    @Operation(summary = "All annotations of a group that I can read, with their threads, as one AnnotationCollection")
    @ApiResponse(
            responseCode = "200",
            description = "The collection, its one page in it",
            content =
                    @Content(
                            mediaType = WebAnnotation.MEDIA_TYPE,
                            schema = @Schema(implementation = AnnotationCollectionJson.class)))
    @GetMapping(path = "/groups/{slug}/annotations/collection", produces = WebAnnotation.MEDIA_TYPE)
    @ResponseStatus(HttpStatus.OK)
    @May(Action.READ)
    void ofGroup(@PathVariable("slug") GroupId slug, @Parameter(hidden = true) HttpServletResponse answer)
            throws IOException {
        GroupDetails group = groups.details(slug);
        write(
                "groups/" + group.slug() + "/annotations/collection",
                group.name(),
                each -> exports.ofAll(slug, each),
                answer);
    }

    @Operation(
            summary =
                    "Takes annotations in my name: a W3C collection with its page in it, a page, an array, or one; also"
                            + " what Hypothesis exports as JSON. Those that are there already are not taken again; replies come as"
                            + " replies; who wrote what is not mine stands under it",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/ld+json",
                                        schema = @Schema(implementation = AnnotationCollectionJson.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = AnnotationCollectionJson.class))
                            }))
    @PostMapping(
            path = "/papers/{paper}/annotations/collection",
            consumes = {"application/ld+json", MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.OK)
    @May(Action.WRITE)
    ImportOutcomeJson take(@PathVariable("paper") PaperId paper, HttpServletRequest request) throws IOException {
        Importer importer = new Importer(api(), currentUser.id(), new HashSet<>(papers.parts(paper)));
        try (ForeignFile file = ForeignFile.keep(request.getInputStream())) {
            return ImportOutcomeJson.of(imports.take(paper, file.items(importer), through -> {}));
        }
    }

    @Operation(
            summary =
                    "The same for annotations of any papers of the group: each goes to the paper that its target names, by"
                            + " an address of this server, an arXiv identifier, a DOI, or a link that the paper has",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/ld+json",
                                        schema = @Schema(implementation = AnnotationCollectionJson.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = AnnotationCollectionJson.class))
                            }))
    @PostMapping(
            path = "/groups/{slug}/annotations/collection",
            consumes = {"application/ld+json", MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.OK)
    @May(Action.WRITE)
    ImportOutcomeJson takeAll(@PathVariable("slug") GroupId slug, HttpServletRequest request) throws IOException {
        Importer importer = new Importer(api(), currentUser.id(), null);
        try (ForeignFile file = ForeignFile.keep(request.getInputStream())) {
            return ImportOutcomeJson.of(imports.take(slug, file.items(importer), through -> {}));
        }
    }

    /** What became of it; {@code index} counts from 0 in what was sent. */
    record ImportOutcomeJson(int imported, int duplicates, List<ImportOutcome.Failure> failed) {
        static ImportOutcomeJson of(ImportOutcome it) {
            return new ImportOutcomeJson(it.imported(), it.duplicates(), it.failed());
        }
    }

    private void write(String path, String label, Consumer<Consumer<PaperNotes>> papers, HttpServletResponse answer)
            throws IOException {
        answer.setContentType(WebAnnotation.MEDIA_TYPE);
        new CollectionWriter(json, images, api()).write(path, label, papers, answer.getOutputStream());
    }

    private String api() {
        return addresses.link("api/v1/");
    }
}
