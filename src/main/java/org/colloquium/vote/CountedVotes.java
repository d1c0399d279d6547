package org.colloquium.vote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Question;
import org.colloquium.vote.count.TieBreak;
import org.jspecify.annotations.Nullable;

/**
 * All that a recount needs, in the shape that {@code POST /count} takes.
 *
 * @param candidates the papers' ids in the order that settles equal counts
 * @param tieBreak how that order came about: by order, lot or minutes
 * @param tieSeed from which the lot was drawn, null without one
 * @param votes without members, in the order drawn at the close
 * @param votesDigest as found at the close
 * @param titles of the papers by their ids
 * @param names whose each of the votes was, null where this server lost the key to that; null unless the ballot was named
 * @param abstained who abstained, null unless the ballot was named
 */
public record CountedVotes(
        String method,
        int seats,
        List<String> candidates,
        Map<String, Object> options,
        String tieBreak,
        @Nullable String tieSeed,
        List<Map<String, Object>> votes,
        String votesDigest,
        Map<String, String> titles,
        @Nullable List<@Nullable String> names,
        @Nullable List<@Nullable String> abstained) {

    /** A file from elsewhere may have none of these. */
    @SuppressWarnings("NullAway")
    public CountedVotes {
        titles = titles == null ? Map.of() : titles;
        options = options == null ? Map.of() : options;
        tieBreak = tieBreak == null ? TieBreak.ORDER : tieBreak;
    }

    CountedVotes(
            Question question,
            List<BallotPaper> papers,
            List<Map<String, Object>> votes,
            @Nullable List<@Nullable String> names,
            @Nullable List<@Nullable String> abstained,
            Count count) {
        this(
                count.method(),
                question.seats(),
                question.candidates(),
                question.options(),
                question.tieBreak().by(),
                question.tieBreak().seed(),
                votes,
                count.votesDigest(),
                papers.stream()
                        .collect(Collectors.toMap(
                                it -> it.id().toString(), BallotPaper::title, (a, b) -> a, LinkedHashMap::new)),
                names,
                abstained);
    }

    /** What was asked. */
    public Question question() {
        return new Question(candidates, seats, options, TieBreak.told(tieBreak, tieSeed));
    }
}
