package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquium.common.Ids;
import org.junit.jupiter.api.Test;

class InterimBatchTest {
    private final List<UUID> members = Stream.generate(Ids::next).limit(12).toList();

    @Test
    void ofANamedBallotEachVoteIsShown() {
        Map<UUID, String> one = Map.of(members.getFirst(), "a");
        assertThat(InterimBatch.next(Map.of(), one, true)).contains(one);
        assertThat(InterimBatch.next(one, one, true)).isEmpty();
        assertThat(InterimBatch.next(one, Map.of(), true)).contains(Map.of());
    }

    @Test
    void ofASecretOneThreeAtLeastAndThreeWait() {
        assertThat(InterimBatch.next(Map.of(), cast(5), false)).isEmpty();
        Map<UUID, String> shown = InterimBatch.next(Map.of(), cast(6), false).orElseThrow();
        assertThat(shown).isEqualTo(cast(3));
        assertThat(InterimBatch.next(shown, cast(8), false)).isEmpty();
        assertThat(InterimBatch.next(shown, cast(9), false)).contains(cast(6));
    }

    @Test
    void whoComesBackToTheVoteShownChangedNothing() {
        Map<UUID, String> cast = cast(5);
        Map<UUID, String> shown = Map.copyOf(cast(3));
        cast.put(members.get(0), "b");
        cast.put(members.get(1), "b");
        cast.put(members.get(0), "a");
        assertThat(InterimBatch.next(shown, cast, false)).isEmpty();
    }

    /** Whatever members do, each step, and the one to the count at the close, hides who of three did it. */
    @Test
    void noStepTellsOfFewerThanThree() {
        Random random = new Random(7);
        Map<UUID, String> shown = Map.of();
        Map<UUID, String> cast = new LinkedHashMap<>();
        int steps = 0;
        for (int i = 0; i < 3_000; i++) {
            UUID member = members.get(random.nextInt(members.size()));
            cast.remove(member);
            if (random.nextInt(5) > 0) {
                cast.put(member, "abc".substring(random.nextInt(3)));
            }
            Optional<Map<UUID, String>> next = InterimBatch.next(shown, cast, false);
            if (next.isPresent()) {
                assertThat(differing(shown, next.get())).isGreaterThanOrEqualTo(InterimBatch.LEAST);
                assertThat(differing(next.get(), cast)).isGreaterThanOrEqualTo(InterimBatch.LEAST);
                shown = next.get();
                steps++;
            }
        }
        assertThat(steps).isPositive();
    }

    private static int differing(Map<UUID, String> one, Map<UUID, String> other) {
        Set<UUID> all = new HashSet<>(one.keySet());
        all.addAll(other.keySet());
        all.removeIf(it -> one.containsKey(it) && one.get(it).equals(other.get(it)));
        return all.size();
    }

    /** The first so many members vote. */
    private Map<UUID, String> cast(int count) {
        Map<UUID, String> cast = new LinkedHashMap<>();
        members.stream().limit(count).forEach(it -> cast.put(it, "a"));
        return cast;
    }
}
