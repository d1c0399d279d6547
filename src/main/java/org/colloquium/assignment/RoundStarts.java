package org.colloquium.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.colloquium.account.AccountId;

/** Counts how often members had roles, where those who join later do not start from nothing. */
final class RoundStarts {
    private final Map<AccountId, Instant> joined = new LinkedHashMap<>();
    private final List<Turns> turns = new ArrayList<>();

    private record Turns(AccountId member, String role, Instant at, int times) {}

    /** In the order in which they joined. */
    void joins(AccountId member, Instant at) {
        joined.put(member, at);
    }

    /** @param at when somebody last joined before they got it */
    void had(AccountId member, String role, Instant at, int times) {
        turns.add(new Turns(member, role, at, times));
    }

    /** How often each member had each role, with what they started with. */
    Map<AccountId, Map<String, Integer>> held() {
        Map<AccountId, Map<String, Integer>> held = new HashMap<>();
        turns.stream()
                .map(Turns::role)
                .distinct()
                .forEach(role -> held(role)
                        .forEach((member, times) -> held.computeIfAbsent(member, it -> new HashMap<>())
                                .put(role, times)));
        return held;
    }

    /** Goes through the times between those at which somebody joined. */
    private Map<AccountId, Integer> held(String role) {
        Map<AccountId, Integer> held = new HashMap<>();
        TreeSet<Instant> times = new TreeSet<>(joined.values());
        times.add(Instant.MIN);
        for (Instant now : times) {
            int least = held.entrySet().stream()
                    .filter(it -> joined.containsKey(it.getKey()) && it.getValue() > 0)
                    .filter(it -> joined.getOrDefault(it.getKey(), now).isBefore(now))
                    .mapToInt(Map.Entry::getValue)
                    .min()
                    .orElse(0);
            joined.forEach((member, since) -> {
                if (since.equals(now)) {
                    held.merge(member, least, Math::max);
                }
            });
            turns.stream()
                    .filter(it -> it.role().equals(role) && it.at().equals(now))
                    .forEach(it -> held.merge(it.member(), it.times(), Integer::sum));
        }
        return held;
    }
}
