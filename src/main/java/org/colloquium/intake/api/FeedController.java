package org.colloquium.intake.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.digest.DigestLimits;
import org.colloquium.digest.format.UnreadableDigest;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.intake.FeedService;
import org.colloquium.intake.IntakeFailed;
import org.colloquium.intake.IntakeId;
import org.colloquium.intake.IntakeService;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.outgoing.Reached;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Feeds over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/groups/{slug}/feeds", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Feeds and mailbox")
class FeedController {
    private final FeedService feeds;
    private final IntakeService intakes;
    private final DigestLimits limits;

    FeedController(FeedService feeds, IntakeService intakes, DigestLimits limits) {
        this.feeds = feeds;
        this.intakes = intakes;
        this.limits = limits;
    }

    @Operation(summary = "The feeds of a group, by name, and how each went last")
    @GetMapping
    @May(Action.SET_UP)
    Listing<FeedJson> list(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return feeds.page(slug, new PageRequest(limit, after)).map(FeedJson::of);
    }

    @Operation(summary = "Adds a feed; it is read at once, then every hour")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Action.SET_UP)
    FeedJson add(@PathVariable("slug") GroupId slug, @RequestBody NewFeedJson body) {
        return FeedJson.of(feeds.find(slug, feeds.add(slug, body.feed())));
    }

    @Operation(
            summary = "Reads an address once and imports nothing",
            description = "422 when it cannot be fetched, or when nothing in it can be imported.")
    @PostMapping("/test")
    @May(Action.SET_UP)
    TrialJson test(@PathVariable("slug") GroupId slug, @RequestBody NewFeedJson body) {
        try {
            return new TrialJson(feeds.tryOut(slug, body.feed(), Reached.NONE));
        } catch (NotFetched | IntakeFailed e) {
            throw new InvalidInputException("address", String.valueOf(e.getMessage()));
        }
    }

    @Operation(
            summary = "Adds the feeds that a list of feeds (OPML) names",
            description = "The body is the list itself, whatever its type.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    @PostMapping("/opml")
    @May(Action.SET_UP)
    AddedJson addAll(@PathVariable("slug") GroupId slug, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        limits.checkBytes(request.getContentLengthLong());
        try (InputStream body = request.getInputStream()) {
            return new AddedJson(feeds.addAll(slug, limits.read(body)));
        }
    }

    @Operation(summary = "One feed")
    @GetMapping("/{feed}")
    @May(Action.SET_UP)
    FeedJson one(@PathVariable("slug") GroupId slug, @PathVariable("feed") IntakeId feed) {
        return FeedJson.of(feeds.find(slug, feed));
    }

    @Operation(summary = "Pauses a feed, or lets it go on, at once")
    @PatchMapping("/{feed}")
    @May(Action.SET_UP)
    FeedJson pause(
            @PathVariable("slug") GroupId slug, @PathVariable("feed") IntakeId feed, @RequestBody PausedJson body) {
        body.apply(intakes, slug, feeds.find(slug, feed));
        return FeedJson.of(feeds.find(slug, feed));
    }

    @Operation(
            summary = "Has a feed read now, and from now on in my name; 409 when it is paused",
            description = "It is read in the background; runs of the feed says what came of it.")
    @PostMapping("/{feed}/pull")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @May(Action.SET_UP)
    FeedJson pull(@PathVariable("slug") GroupId slug, @PathVariable("feed") IntakeId feed) {
        PausedJson.mustGoOn(feeds.find(slug, feed));
        intakes.askNow(slug, feed);
        return FeedJson.of(feeds.find(slug, feed));
    }

    @Operation(summary = "Removes a feed; what it brought stays")
    @DeleteMapping("/{feed}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.SET_UP)
    void remove(@PathVariable("slug") GroupId slug, @PathVariable("feed") IntakeId feed) {
        intakes.remove(slug, feeds.find(slug, feed).id());
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableDigest e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, String.valueOf(e.getMessage()));
    }

    /** How many feeds of a list were not there yet. */
    record AddedJson(int added) {}
}
