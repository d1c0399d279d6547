package org.colloquium.vote;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;
import org.colloquium.vote.count.EqualShares;
import org.colloquium.vote.count.TieBreak;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about the course of a ballot before members vote; it stands once the ballot is open.
 *
 * @param named whether the group is told after the close who voted what; else nobody ever is
 * @param quorumVotes how many must vote for a result, null when no number is asked for
 * @param quorumPercent or how many in a hundred of those who can vote
 * @param extensionHours by how long the ballot is extended, once, when too few have voted at its hour; null ends it
 * @param closesEarly whether it closes as soon as all have voted
 * @param resultsWhileOpen whether the group sees how it stands while members vote
 * @param reminderHours how long before the close those are reminded who have not voted, 0 for not at all
 * @param season equal shares: what votes do not spend is carried over among the group's ballots of this name; null for none
 * @param tieBreak how equal counts are settled: one of {@link TieBreak#RULES}
 */
@Embeddable
public record Terms(
        boolean named,
        @Nullable Integer quorumVotes,
        @Nullable Integer quorumPercent,
        @Nullable Integer extensionHours,
        boolean closesEarly,
        boolean resultsWhileOpen,
        int reminderHours,
        @Nullable String season,
        String tieBreak)
        implements Serializable {
    /** What holds unless something else is agreed. */
    public static final Terms USUAL = new Terms(false, null, null, null, false, false, 24, null, TieBreak.ORDER);

    private static final int MOST_HOURS = 720;

    public Terms {
        if (quorumVotes != null && quorumPercent != null) {
            throw new InvalidInputException("terms", "A quorum is a number of votes or a share, not both.");
        }
        mustBeWithin(quorumVotes, Integer.MAX_VALUE, "A quorum is at least one vote.");
        mustBeWithin(quorumPercent, 100, "A quorum is a share of 1 to 100 percent.");
        mustBeWithin(extensionHours, MOST_HOURS, "A ballot is extended by 1 to " + MOST_HOURS + " hours.");
        if (reminderHours < 0 || reminderHours > MOST_HOURS) {
            throw new InvalidInputException(
                    "terms", "A reminder comes up to " + MOST_HOURS + " hours before the close.");
        }
        if (extensionHours != null && quorumVotes == null && quorumPercent == null) {
            throw new InvalidInputException("terms", "A ballot is extended when a quorum is missed. Name a quorum.");
        }
        tieBreak = new TieBreak(tieBreak, null).by();
        season = checkedSeason(season, resultsWhileOpen);
    }

    private static @Nullable String checkedSeason(@Nullable String season, boolean resultsWhileOpen) {
        String clean = OneLine.of(season);
        if (clean.isEmpty()) {
            return null;
        }
        if (clean.length() > 60) {
            throw new InvalidInputException("terms", "A season's name has up to 60 characters.");
        }
        if (resultsWhileOpen) {
            throw new InvalidInputException(
                    "terms",
                    "In a season how a ballot stands is not shown while members vote: what is carried counts at the close.");
        }
        return clean;
    }

    /** Refuses a season for a method that knows no shares, and minutes to settle ties of papers that take none. */
    void mustFit(String method, Map<String, Object> options) {
        if (tieBreak.equals(TieBreak.MINUTES) && !options.containsKey(EqualShares.COSTS)) {
            throw new InvalidInputException(
                    "terms",
                    "Fewer minutes settle equal counts only where papers take minutes, and minutes are limited.");
        }
        if (season != null && !method.equals(EqualShares.NAME)) {
            throw new InvalidInputException(
                    "terms", "A season carries shares over, so its ballots are counted by equal shares.");
        }
    }

    private static void mustBeWithin(@Nullable Integer value, int most, String otherwise) {
        if (value != null && (value < 1 || value > most)) {
            throw new InvalidInputException("terms", otherwise);
        }
    }

    /** Whether something may come of each vote at once. */
    boolean watchVotes() {
        return closesEarly || resultsWhileOpen;
    }

    public boolean hasQuorum() {
        return quorumVotes != null || quorumPercent != null;
    }

    /** How many votes a result needs, of so many people who can vote; none without a quorum. */
    public long needed(long able) {
        if (quorumPercent != null) {
            return Math.ceilDiv(able * quorumPercent, 100L);
        }
        return quorumVotes == null ? 0 : quorumVotes;
    }

    /** When to remind of a close, null for not at all or if it is too late for that. */
    @Nullable Instant reminder(@Nullable Instant close, Instant now) {
        if (close == null || reminderHours == 0) {
            return null;
        }
        Instant at = close.minus(Duration.ofHours(reminderHours));
        return at.isAfter(now) ? at : null;
    }

    @Nullable Duration extension() {
        return extensionHours == null ? null : Duration.ofHours(extensionHours);
    }
}
