package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.api.BaseAddress;
import org.colloquium.common.api.EntityTags;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.AnnotationEdit;
import org.colloquium.note.AnnotationService;
import org.colloquium.note.Marking;
import org.colloquium.note.NewAnnotation;
import org.colloquium.note.NewTarget;
import org.colloquium.note.NoteEdit;
import org.colloquium.note.NoteId;
import org.colloquium.note.NoteService;
import org.colloquium.note.Visibility;
import org.colloquium.note.webannotation.AnnotationReader;
import org.colloquium.note.webannotation.ReadAnnotation;
import org.colloquium.note.webannotation.WebAnnotation;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Annotations over HTTP, as the W3C Web Annotation model writes them. */
@RestController
@RequestMapping(
        path = "/api/v1",
        produces = {WebAnnotation.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
@Tag(name = "Annotations")
class AnnotationController {
    private final AnnotationService annotations;
    private final NoteService notes;
    private final BaseAddress addresses;

    AnnotationController(AnnotationService annotations, NoteService notes, BaseAddress addresses) {
        this.annotations = annotations;
        this.notes = notes;
        this.addresses = addresses;
    }

    @Operation(summary = "The annotations on a paper with their threads, the oldest first")
    @GetMapping("/papers/{paper}/annotations")
    @May(Action.READ)
    AnnotationPageJson list(
            @PathVariable("paper") PaperId paper,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        Listing<AnnotationDetails> found = annotations.list(paper, new PageRequest(limit, after));
        return AnnotationPageJson.of(found, api(), "papers/" + paper + "/annotations", limit, after);
    }

    @Operation(
            summary = "Annotates a passage; body as text, object or array, selectors by quote or position",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = {
                                @Content(
                                        mediaType = "application/ld+json",
                                        schema = @Schema(implementation = NewAnnotationJson.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = NewAnnotationJson.class))
                            }))
    @PostMapping(
            path = "/papers/{paper}/annotations",
            consumes = {"application/ld+json", MediaType.APPLICATION_JSON_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.WRITE)
    ResponseEntity<WebAnnotation> annotate(@PathVariable("paper") PaperId paper, @RequestBody JsonNode body) {
        ReadAnnotation read = AnnotationReader.read(body);
        NewTarget target = Targets.of(read, paper);
        if (target == null) {
            throw new InvalidInputException("target", "Say which passage this is about, by a TextQuoteSelector.");
        }
        Visibility visibility = Objects.requireNonNullElse(read.visibility(), Visibility.GROUP);
        AnnotationDetails made =
                annotations.annotate(paper, new NewAnnotation(target, read.markdown(), visibility, read.marking()));
        return answer(ResponseEntity.created(URI.create(api() + "annotations/" + made.id())), made);
    }

    @Operation(summary = "One annotation with its thread")
    @GetMapping("/annotations/{annotation}")
    @May(Action.READ)
    ResponseEntity<WebAnnotation> read(@PathVariable("annotation") NoteId annotation) {
        return answer(ResponseEntity.ok(), annotations.find(annotation));
    }

    @Operation(
            summary = "Changes my annotation; absent fields stay, a target puts it on another passage",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = {
                                @Content(
                                        mediaType = "application/ld+json",
                                        schema = @Schema(implementation = NewAnnotationJson.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = NewAnnotationJson.class))
                            }))
    @PatchMapping(
            path = "/annotations/{annotation}",
            consumes = {"application/ld+json", MediaType.APPLICATION_JSON_VALUE})
    @May(Action.CHANGE_NOTE)
    ResponseEntity<WebAnnotation> edit(
            @PathVariable("annotation") NoteId annotation,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        ReadAnnotation read = AnnotationReader.read(body);
        AnnotationDetails before = annotations.find(annotation);
        NoteEdit words =
                new NoteEdit(read.markdown(), read.visibility(), EntityTags.read(ifMatch, version(annotation)));
        AnnotationEdit edit = new AnnotationEdit(
                words,
                marking(before.note().marking(), read, body),
                Targets.of(read, before.note().paper()));
        return answer(ResponseEntity.ok(), annotations.edit(annotation, edit));
    }

    @Operation(summary = "Deletes my annotation; its empty place stays as long as there are replies")
    @DeleteMapping("/annotations/{annotation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.CHANGE_NOTE)
    void delete(
            @PathVariable("annotation") NoteId annotation,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        annotations.find(annotation);
        notes.delete(annotation, EntityTags.read(ifMatch, version(annotation)));
    }

    private static @Nullable Marking marking(Marking before, ReadAnnotation read, JsonNode body) {
        boolean meant = body.has("meaning") || read.meaning() != null;
        if (!meant && read.tags() == null) {
            return null;
        }
        return new Marking(
                meant ? read.meaning() : before.meaning(), read.tags() == null ? before.tags() : read.tags());
    }

    private IntSupplier version(NoteId annotation) {
        return () -> annotations.find(annotation).note().text().version();
    }

    private ResponseEntity<WebAnnotation> answer(ResponseEntity.BodyBuilder builder, AnnotationDetails annotation) {
        return builder.eTag(EntityTags.of(annotation.note().text().version()))
                .body(WebAnnotation.of(annotation, api(), true));
    }

    private String api() {
        return addresses.link("api/v1/");
    }
}
