package org.colloquium.vote;

import java.util.List;
import java.util.Map;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Question;

/**
 * All that a recount needs, in the shape that {@code POST /count} takes.
 *
 * @param candidates the papers' ids in the order that settles equal counts
 * @param votes without members, in the order drawn at the close
 * @param votesDigest as found at the close
 */
public record CountedVotes(
        String method,
        int seats,
        List<String> candidates,
        Map<String, Object> options,
        List<Map<String, Object>> votes,
        String votesDigest) {

    CountedVotes(Question question, List<Map<String, Object>> votes, Count count) {
        this(count.method(), question.seats(), question.candidates(), question.options(), votes, count.votesDigest());
    }
}
