package org.colloquium.vote.api;

import java.util.Objects;
import org.colloquium.vote.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about the course of a ballot; what is not named is as usual.
 *
 * @param named whether the group is told after the close who voted what; usually not
 * @param quorumVotes how many must vote for a result; usually no number
 * @param quorumPercent or how many in a hundred of those who can
 * @param extensionHours by how long it is extended, once, when too few have voted at its hour; usually it ends
 * @param closesEarly whether it closes as soon as all have voted; usually not
 * @param resultsWhileOpen whether the group sees how it stands while members vote; usually not
 * @param reminderHours how long before the close those are reminded who have not voted; usually 24, 0 for not at all
 * @param season equal shares: what votes do not spend is carried over among the group's ballots of this name; usually none
 * @param tieBreak how equal counts are settled: order (as papers were put up and proposed, as usual), lot (drawn as voting
 *     opens) or minutes (the least first, where papers take minutes); papers then stand in that order
 */
record TermsJson(
        @Nullable Boolean named,
        @Nullable Integer quorumVotes,
        @Nullable Integer quorumPercent,
        @Nullable Integer extensionHours,
        @Nullable Boolean closesEarly,
        @Nullable Boolean resultsWhileOpen,
        @Nullable Integer reminderHours,
        @Nullable String season,
        @Nullable String tieBreak) {
    TermsJson(Terms it) {
        this(
                it.named(),
                it.quorumVotes(),
                it.quorumPercent(),
                it.extensionHours(),
                it.closesEarly(),
                it.resultsWhileOpen(),
                it.reminderHours(),
                it.season(),
                it.tieBreak());
    }

    static Terms terms(@Nullable TermsJson json) {
        return json == null
                ? Terms.USUAL
                : new Terms(
                        Boolean.TRUE.equals(json.named),
                        json.quorumVotes,
                        json.quorumPercent,
                        json.extensionHours,
                        Boolean.TRUE.equals(json.closesEarly),
                        Boolean.TRUE.equals(json.resultsWhileOpen),
                        Objects.requireNonNullElse(json.reminderHours, Terms.USUAL.reminderHours()),
                        json.season,
                        Objects.requireNonNullElse(json.tieBreak, Terms.USUAL.tieBreak()));
    }
}
