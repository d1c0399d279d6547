package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.note.BlindRule;
import org.colloquium.note.BlindService;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Blind first over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Notes")
class BlindController {
    private final BlindService blind;

    BlindController(BlindService blind) {
        this.blind = blind;
    }

    /**
     * For whom others' notes are hidden until they have written.
     *
     * @param paper null for all papers, {@code member} null for everybody, {@code endsAt} null for no end but their own
     */
    record RuleJson(
            @Nullable String paper,
            @Nullable String member,
            @Nullable Instant endsAt) {
        BlindRule rule() {
            return new BlindRule(
                    paper == null ? null : PaperId.of(paper), member == null ? null : AccountId.of(member), endsAt);
        }

        static RuleJson of(BlindRule it) {
            return new RuleJson(
                    it.paper() == null ? null : it.paper().toString(),
                    it.member() == null ? null : it.member().toString(),
                    it.endsAt());
        }
    }

    @Operation(summary = "Where others' notes stay hidden until one has written")
    @GetMapping("/groups/{slug}/blind-first")
    @May(Action.READ)
    List<RuleJson> list(@PathVariable("slug") GroupId slug) {
        return blind.rules(slug).stream().map(RuleJson::of).toList();
    }

    @Operation(
            summary = "Hides others' notes until one has written: on all papers or one, from everybody or one member")
    @PutMapping("/groups/{slug}/blind-first")
    @May(Action.SET_UP)
    List<RuleJson> set(@PathVariable("slug") GroupId slug, @RequestBody RuleJson body) {
        blind.set(slug, body.rule());
        return list(slug);
    }

    @Operation(summary = "Ends it, for the same papers and members as it was set")
    @DeleteMapping("/groups/{slug}/blind-first")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Action.SET_UP)
    void lift(
            @PathVariable("slug") GroupId slug,
            @RequestParam(name = "paper", required = false) @Nullable String paper,
            @RequestParam(name = "member", required = false) @Nullable String member) {
        blind.lift(slug, new RuleJson(paper, member, null).rule());
    }
}
