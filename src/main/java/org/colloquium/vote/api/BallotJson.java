package org.colloquium.vote.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotPaper;
import org.colloquium.vote.Shortfall;
import org.colloquium.vote.Voter;
import org.jspecify.annotations.Nullable;

/**
 * A ballot.
 *
 * @param terms what is agreed about its course
 * @param papers ids, from the opening on in the order that settles equal counts
 * @param tieSeed from which the lot was drawn that put them in their order, null without one and before the opening
 * @param titles by id
 * @param proposedBy which member proposed the paper of an id, those aside that organisers put up
 * @param extended whether its close was put off once since too few had voted
 * @param shortfall how many voted, could and were needed, when it ended without a result
 * @param voters who may vote and whether they have, never what; empty before the opening
 */
record BallotJson(
        String id,
        String title,
        String method,
        int seats,
        Map<String, Object> options,
        TermsJson terms,
        String state,
        List<String> papers,
        @Nullable String tieSeed,
        Map<String, String> titles,
        Map<String, String> proposedBy,
        String createdBy,
        @Nullable Instant opensAt,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        boolean extended,
        @Nullable Shortfall shortfall,
        long votesCast,
        List<VoterJson> voters) {

    BallotJson(BallotDetails it) {
        this(
                it.id().toString(),
                it.title(),
                it.method(),
                it.seats(),
                it.options(),
                new TermsJson(it.terms()),
                it.state().word(),
                it.papers().stream().map(paper -> paper.id().toString()).toList(),
                it.tieSeed(),
                titles(it.papers()),
                it.proposers().entrySet().stream()
                        .collect(Collectors.toMap(
                                by -> by.getKey().toString(),
                                by -> by.getValue().toString())),
                it.createdBy().toString(),
                it.opensAt(),
                it.openedAt(),
                it.closesAt(),
                it.closedAt(),
                it.extended(),
                it.shortfall(),
                it.votesCast(),
                it.voters().stream().map(VoterJson::new).toList());
    }

    static Map<String, String> titles(List<BallotPaper> papers) {
        Map<String, String> titles = new LinkedHashMap<>();
        papers.forEach(it -> titles.put(it.id().toString(), it.title()));
        return titles;
    }

    /**
     * Somebody who may vote.
     *
     * @param away whether they said that they cannot this time
     * @param delegate the id of who votes in their place, null for nobody
     */
    record VoterJson(
            String id,
            String name,
            String role,
            boolean voted,
            boolean away,
            @Nullable String delegate) {
        VoterJson(Voter it) {
            this(
                    it.id().toString(),
                    it.name(),
                    it.role().word(),
                    it.voted(),
                    it.away(),
                    it.delegate() == null ? null : it.delegate().toString());
        }
    }
}
