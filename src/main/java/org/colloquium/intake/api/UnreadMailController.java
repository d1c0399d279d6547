package org.colloquium.intake.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.colloquium.common.Ids;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.intake.UnreadMail;
import org.colloquium.intake.UnreadMailService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mails in which no digest could be read, over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/groups/{slug}/mailbox/unread", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Feeds and mailbox")
class UnreadMailController {
    private final UnreadMailService mails;

    UnreadMailController(UnreadMailService mails) {
        this.mails = mails;
    }

    @Operation(summary = "Mails to the group in which no digest could be read, with the reason, the latest first")
    @GetMapping
    @May(Action.SET_UP)
    Listing<UnreadMailJson> list(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return mails.list(slug, new PageRequest(limit, after)).map(UnreadMailJson::of);
    }

    @Operation(
            summary = "Such a mail as it came; 404 when it was not kept",
            description = "To read it as another format, POST it to the digests with format.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/{mail}/source", produces = MediaType.ALL_VALUE)
    @May(Action.SET_UP)
    ResponseEntity<byte[]> source(@PathVariable("slug") GroupId slug, @PathVariable("mail") String mail) {
        ContentDisposition saved =
                ContentDisposition.attachment().filename("mail.eml").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(mails.source(slug, Ids.read(mail)));
    }

    @Operation(summary = "Takes such a mail off the list")
    @DeleteMapping("/{mail}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.SET_UP)
    void dismiss(@PathVariable("slug") GroupId slug, @PathVariable("mail") String mail) {
        mails.dismiss(slug, Ids.read(mail));
    }

    /** A mail in which no digest could be read; {@code kept} says whether it can be had. */
    record UnreadMailJson(UUID id, String sender, String subject, Instant cameAt, String reason, boolean kept) {
        static UnreadMailJson of(UnreadMail it) {
            return new UnreadMailJson(it.id(), it.sender(), it.subject(), it.cameAt(), it.trouble(), it.kept());
        }
    }
}
