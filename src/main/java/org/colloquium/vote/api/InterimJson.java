package org.colloquium.vote.api;

import java.util.List;
import java.util.Map;
import org.colloquium.vote.BallotResult;

/**
 * How an open ballot stands.
 *
 * @param votes how many are in it, which of a secret ballot is fewer than were cast
 * @param abstentions beside them
 * @param leading who would be chosen, the best first
 * @param counts how many votes named each candidate
 * @param values what each candidate has by the method's own measure, where that is something else
 */
record InterimJson(
        int votes,
        int abstentions,
        List<String> leading,
        Map<String, Integer> counts,
        Map<String, String> values,
        Map<String, String> titles) {
    InterimJson(BallotResult it) {
        this(
                it.count().votes(),
                it.abstentions(),
                it.count().winners(),
                it.count().counts(),
                it.count().figures().values(),
                BallotJson.titles(it.papers()));
    }
}
