package org.colloquium.vote.api;

import java.util.List;
import java.util.Map;
import org.colloquium.vote.CountedVotes;

/** The votes of a closed ballot without names, as {@code POST /count} takes them. */
record VotesJson(
        String method,
        int seats,
        List<String> candidates,
        Map<String, Object> options,
        List<Map<String, Object>> votes,
        String votesDigest) {

    VotesJson(CountedVotes it) {
        this(
                it.count().method(),
                it.question().seats(),
                it.question().candidates(),
                it.question().options(),
                it.votes(),
                it.count().votesDigest());
    }
}
