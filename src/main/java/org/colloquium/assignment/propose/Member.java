package org.colloquium.assignment.propose;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes turns.
 *
 * @param minLoad how many turns at least
 * @param maxLoad how many at most; null for no limit
 * @param credit the luck carried over: the utility left from earlier proposals, below that of others for who had more or
 *     worse turns than they
 * @param preferences by paper; neutral to papers that are left out
 * @param away the meetings at which they can do nothing
 * @param conflicts the papers that a conflict of interest keeps them from
 * @param wished roles they like to have: a turn in one costs 1 less
 * @param unwished roles they do not like to have: a turn in one costs 1 more
 * @param held how often they had each role before, of the roles that go round with them: nobody is asked to take such a
 *     role again before all others for whom it goes round too. Newcomers start with as many as whoever had it least, but had it
 */
public record Member(
        String id,
        int minLoad,
        @Nullable Integer maxLoad,
        int credit,
        Map<String, Level> preferences,
        Set<String> away,
        Set<String> conflicts,
        Set<String> wished,
        Set<String> unwished,
        Map<String, Integer> held) {

    public Member {
        preferences = Map.copyOf(preferences);
        away = Set.copyOf(away);
        conflicts = Set.copyOf(conflicts);
        wished = Set.copyOf(wished);
        unwished = Set.copyOf(unwished);
        held = Map.copyOf(held);
    }

    public Level level(String paper) {
        return preferences.getOrDefault(paper, Level.NEUTRAL);
    }

    /** What a turn takes from their utility, never less than 0. */
    public int cost(String paper, String role) {
        return cost(level(paper), role);
    }

    int cost(Level level, String role) {
        return level.cost() - (wished.contains(role) ? 1 : 0) + (unwished.contains(role) ? 1 : 0);
    }
}
