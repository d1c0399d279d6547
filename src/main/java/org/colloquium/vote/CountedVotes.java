package org.colloquium.vote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Question;
import org.jspecify.annotations.Nullable;

/**
 * All that a recount needs, in the shape that {@code POST /count} takes.
 *
 * @param candidates the papers' ids in the order that settles equal counts
 * @param votes without members, in the order drawn at the close
 * @param votesDigest as found at the close
 * @param titles of the papers by their ids
 * @param names whose each of the votes was, null unless the ballot was named
 * @param abstained who abstained, null unless the ballot was named
 */
public record CountedVotes(
        String method,
        int seats,
        List<String> candidates,
        Map<String, Object> options,
        List<Map<String, Object>> votes,
        String votesDigest,
        Map<String, String> titles,
        @Nullable List<String> names,
        @Nullable List<String> abstained) {

    /** A file from elsewhere may have neither. */
    @SuppressWarnings("NullAway")
    public CountedVotes {
        titles = titles == null ? Map.of() : titles;
        options = options == null ? Map.of() : options;
    }

    CountedVotes(
            Question question,
            List<BallotPaper> papers,
            List<Map<String, Object>> votes,
            @Nullable List<String> names,
            @Nullable List<String> abstained,
            Count count) {
        this(
                count.method(),
                question.seats(),
                question.candidates(),
                question.options(),
                votes,
                count.votesDigest(),
                papers.stream()
                        .collect(Collectors.toMap(
                                it -> it.id().toString(), BallotPaper::title, (a, b) -> a, LinkedHashMap::new)),
                names,
                abstained);
    }
}
