package org.colloquium.vote.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.colloquium.account.Reads;
import org.colloquium.account.SignedIn;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.api.BodyLimit;
import org.colloquium.vote.CountService;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Question;
import org.colloquium.vote.count.TieBreak;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A stateless recount of any votes. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ballots")
class CountController {
    private final CountService counting;

    CountController(CountService counting) {
        this.counting = counting;
    }

    @Operation(
            summary =
                    "Counts any votes by any method, keeping nothing; ties go by the order of candidates, unless a tie-break is named")
    @PostMapping("/count")
    @Reads
    @BodyLimit(megabytes = 32)
    @SignedIn
    ResultJson count(@RequestBody CountJson body) {
        Count count = counting.count(body.method(), body.question(), body.votes());
        if (body.votesDigest() != null && !body.votesDigest().equals(count.votesDigest())) {
            throw new InvalidInputException("votesDigest", "These are other votes than the ones of this digest.");
        }
        return new ResultJson(count);
    }

    /**
     * What to count.
     *
     * @param method approval, score, dots, quadratic, schulze, ranked-pairs, irv, stv, meek, equal-shares, phragmen or pav
     * @param options by method: score has {@code by} (mean or sum) and {@code max} (10), dots and quadratic {@code budget}
     *     (10 and 100), equal-shares {@code completion} (phragmen, utilitarian or increment), {@code costs} and
     *     {@code budget}, with which {@code seats} is the most that are chosen
     * @param tieBreak how ties are settled: order (as the candidates are given), lot or minutes (the least costs first, then
     *     as given); order, if none is named
     * @param tieSeed for a lot: candidates go by the SHA-256 of "tieSeed/candidate" in hexadecimal digits, the smallest first
     * @param votesDigest of the votes that are meant, to be told when they are others
     * @param titles for people to read, as they stand beside the votes of a ballot; not counted
     * @param names whose the votes are, as they stand beside those of a named ballot; not counted
     * @param abstained who abstained there
     */
    record CountJson(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String method,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer seats,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<@Nullable String> candidates,

            @ArraySchema(schema = @Schema(implementation = AnswerJson.class)) @Nullable List<@Nullable Map<String, Object>> votes,

            @Nullable Map<String, Object> options,
            @Nullable String tieBreak,
            @Nullable String tieSeed,
            @Nullable String votesDigest,
            @Nullable Map<String, String> titles,
            @Nullable List<@Nullable String> names,
            @Nullable List<@Nullable String> abstained) {

        Question question() {
            if (seats == null) {
                throw new InvalidInputException("seats", "Say how many seats there are.");
            }
            if (candidates == null || candidates.contains(null)) {
                throw new InvalidInputException("candidates", "Name the candidates.");
            }
            return new Question(
                    List.copyOf(candidates),
                    seats,
                    options == null ? Map.of() : options,
                    TieBreak.told(tieBreak, tieSeed));
        }
    }
}
