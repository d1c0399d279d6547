package org.colloquium.digest.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestImport;
import org.colloquium.digest.DigestService;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.ImportOptions;
import org.colloquium.digest.ImportResult;
import org.colloquium.digest.NewDigest;
import org.colloquium.digest.Source;
import org.colloquium.digest.format.UnreadableDigest;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Digests over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/groups/{slug}/digests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Digests")
class DigestController {
    private final DigestImport imports;
    private final DigestService digests;
    private final DigestBody bodies;

    DigestController(DigestImport imports, DigestService digests, DigestBody bodies) {
        this.imports = imports;
        this.digests = digests;
        this.bodies = bodies;
    }

    @ApiResponse(responseCode = "200", description = "A dry run, or an import that added nothing")
    @ApiResponse(responseCode = "201", description = "Imported")
    @PostMapping
    @May(Action.IMPORT)
    @Operation(
            summary = "Import a digest",
            description = "The body is the digest itself, whatever its type, or a form with the part \"file\"; or it is"
                    + " empty, and url says where the digest stands. 422 when that cannot be fetched.",
            parameters = {
                @Parameter(
                        name = "url",
                        in = ParameterIn.QUERY,
                        description = "The public http or https address of a page or file to import instead of a body",
                        schema = @Schema(type = "string", format = "uri")),
                @Parameter(
                        name = "dryRun",
                        in = ParameterIn.QUERY,
                        description = "Only say what an import would come to",
                        schema = @Schema(type = "boolean", defaultValue = "false")),
                @Parameter(
                        name = "select",
                        in = ParameterIn.QUERY,
                        description = "Which entries to import: indices from 0, with commas between",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "format",
                        in = ParameterIn.QUERY,
                        description = "The format to read it as",
                        schema = @Schema(type = "string"))
            },
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = DigestForm.class))
                            }))
    ResponseEntity<ImportJson> post(
            @PathVariable("slug") GroupId slug, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        boolean dryRun = flag(DigestBody.query(request, "dryRun"));
        String format = DigestBody.query(request, "format");
        ImportOptions options = new ImportOptions(
                places(DigestBody.query(request, "select")), format == null || format.isBlank() ? null : format);
        NewDigest digest = bodies.read(slug, request);
        ImportResult result = dryRun ? imports.tryOut(slug, digest, options) : imports.importNow(slug, digest, options);
        HttpStatus status = dryRun || result.added() == 0 ? HttpStatus.OK : HttpStatus.CREATED;
        return ResponseEntity.status(status).body(ImportJson.of(result));
    }

    @Operation(summary = "The imports of a group, the latest first")
    @GetMapping
    @May(Action.SEE_WORK)
    Listing<DigestJson> list(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return digests.list(slug, new PageRequest(limit, after)).map(DigestJson::of);
    }

    @Operation(summary = "What an import came to")
    @GetMapping("/{digest}")
    @May(Action.SEE_WORK)
    ImportJson read(@PathVariable("slug") GroupId slug, @PathVariable("digest") DigestId digest) {
        return ImportJson.of(digests.result(in(slug, digest)));
    }

    @Operation(summary = "The bytes of a digest as they came")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/{digest}/source", produces = MediaType.ALL_VALUE)
    @May(Action.SEE_WORK)
    ResponseEntity<Resource> source(@PathVariable("slug") GroupId slug, @PathVariable("digest") DigestId digest) {
        Source source = digests.source(in(slug, digest));
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(source.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(source.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(source.stream()));
    }

    @Operation(summary = "Undoes an import; papers that somebody uses stay")
    @DeleteMapping("/{digest}")
    @May(Action.UNDO_IMPORT)
    RemovedJson undo(@PathVariable("slug") GroupId slug, @PathVariable("digest") DigestId digest) {
        return RemovedJson.of(digests.undo(in(slug, digest)));
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableDigest e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, String.valueOf(e.getMessage()));
    }

    /** A draft, or a digest of another group, is not found here, even by who may see it there. */
    private DigestId in(GroupId group, DigestId id) {
        DigestSummary digest = digests.summary(id);
        if (digest.isDraft() || !digest.group().equals(group)) {
            throw new NotFoundException();
        }
        return id;
    }

    private static boolean flag(@Nullable String text) {
        if (text == null || text.equalsIgnoreCase("false")) {
            return false;
        }
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        throw new InvalidInputException("dryRun", "dryRun is true or false.");
    }

    private static @Nullable Set<Integer> places(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Stream.of(text.split(",", -1))
                    .map(it -> Integer.valueOf(it.strip()))
                    .collect(Collectors.toSet());
        } catch (NumberFormatException e) {
            throw new InvalidInputException("select", "select is a list of indices from 0, such as 0,2,5.");
        }
    }

    /** What a form holds; for the description, since the body is read part by part. */
    record DigestForm(
            @Schema(type = "string", format = "binary") String file) {}
}
