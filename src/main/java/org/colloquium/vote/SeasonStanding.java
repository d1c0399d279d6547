package org.colloquium.vote;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a season stands.
 *
 * @param ballots how many of it are closed
 * @param mine the caller's own share, null for who has not voted in it
 * @param shares everybody's, those that carry the least first, without names unless all its ballots were named; empty
 *     where there are fewer than three, since each would tell the other's
 */
public record SeasonStanding(
        String season, int ballots, @Nullable Share mine, List<Share> shares) implements Serializable {
    /**
     * What came of a member's votes.
     *
     * @param name whose it is, null where that is not told
     * @param approved how many times a paper was approved of, and {@code chosen} how many times such a paper was chosen
     * @param carries what the next ballot starts with besides its own share, exactly, as "17/6"
     */
    public record Share(@Nullable String name, int approved, int chosen, String carries) implements Serializable {}
}
