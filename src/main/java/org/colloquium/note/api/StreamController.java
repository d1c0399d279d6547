package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.colloquium.account.AccountId;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.note.Meaning;
import org.colloquium.note.StreamQuery;
import org.colloquium.note.StreamService;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stream of a group's notes over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notes")
class StreamController {
    private final StreamService stream;

    StreamController(StreamService stream) {
        this.stream = stream;
    }

    @Operation(summary = "All notes and annotations of a group, the newest first; q searches them and their replies")
    @GetMapping("/groups/{slug}/notes")
    @May(Action.READ)
    Listing<StreamRowJson> list(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "by", required = false) @Nullable String by,
            @RequestParam(name = "paper", required = false) @Nullable String paper,
            @RequestParam(name = "meaning", required = false)
                    @Schema(allowableValues = {"claim", "doubt", "method", "question"})
                    @Nullable String meaning,
            @RequestParam(name = "tag", required = false) @Nullable String tag,
            @RequestParam(name = "unanswered", defaultValue = "false") boolean unanswered,
            @Parameter(description = "Only where you are named, in the note or in a reply")
                    @RequestParam(name = "mentioning", defaultValue = "false")
                    boolean mentioning,
            @RequestParam(name = "since", required = false) @Nullable Instant since,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        StreamQuery query = new StreamQuery(
                q,
                by == null ? null : AccountId.of(by),
                paper == null ? null : PaperId.of(paper),
                meaning == null ? null : Meaning.of(meaning),
                tag,
                unanswered,
                mentioning,
                since);
        return stream.list(slug, query, new PageRequest(limit, after)).map(StreamRowJson::of);
    }
}
