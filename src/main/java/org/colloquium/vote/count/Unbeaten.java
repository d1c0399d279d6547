package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Seats filled one after the other by somebody whom none of the rest stands above. */
final class Unbeaten implements Trial {
    private final RankedProfile profile;
    private final int places;
    private final BiPredicate<Integer, Integer> above;
    private final Picks picks;

    private Unbeaten(RankedProfile profile, int places, BiPredicate<Integer, Integer> above, List<Integer> script) {
        this.profile = profile;
        this.places = places;
        this.above = above;
        picks = new Picks(script);
        List<Integer> rest =
                new ArrayList<>(IntStream.range(0, profile.size()).boxed().toList());
        while (picks.made().size() < places) {
            List<Integer> unbeaten = rest.stream()
                    .filter(it -> rest.stream().noneMatch(other -> above.test(other, it)))
                    .toList();
            Integer next = picks.among(unbeaten, unbeaten.getFirst());
            rest.remove(next);
        }
    }

    /** @param above whether the one stands above the other, in which there is no circle */
    static Unbeaten count(RankedProfile profile, int places, BiPredicate<Integer, Integer> above) {
        return new Unbeaten(profile, places, above, List.of());
    }

    List<Count.Tie> decisive() {
        long size = (long) places * profile.size();
        return new DecisiveTies(it -> new Unbeaten(profile, places, above, it), this, size, profile::name).find();
    }

    @Override
    public Set<Integer> winners() {
        return Set.copyOf(picks.made());
    }

    @Override
    public List<List<Integer>> ties() {
        return picks.ties();
    }

    @Override
    public List<Integer> picks() {
        return picks.made();
    }

    @Override
    public boolean picksWinners() {
        return true;
    }
}
