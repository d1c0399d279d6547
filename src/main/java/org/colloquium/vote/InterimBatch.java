package org.colloquium.vote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which votes are shown next of an open ballot. Of a named one all; of a secret one at least {@value #LEAST} new, changed
 * or withdrawn ones together, and the latest {@value #LEAST} wait: what comes to light between two states of the result,
 * the last of them the count at the close, is then never what fewer members did.
 */
final class InterimBatch {
    static final int LEAST = 3;

    private InterimBatch() {}

    /**
     * The answers to show now.
     *
     * @param shown by member what is in the result shown last
     * @param cast by member what is cast, the earliest first
     * @return nothing when the result is to stay as it is
     */
    static Optional<Map<UUID, String>> next(Map<UUID, String> shown, Map<UUID, String> cast, boolean named) {
        List<UUID> changed = new ArrayList<>();
        shown.keySet().stream().filter(it -> !cast.containsKey(it)).forEach(changed::add);
        cast.forEach((member, answer) -> {
            if (!answer.equals(shown.get(member))) {
                changed.add(member);
            }
        });
        int waiting = named ? 0 : LEAST;
        if (changed.size() - waiting < (named ? 1 : LEAST)) {
            return Optional.empty();
        }
        Map<UUID, String> next = new LinkedHashMap<>(shown);
        for (UUID member : changed.subList(0, changed.size() - waiting)) {
            String answer = cast.get(member);
            if (answer == null) {
                next.remove(member);
            } else {
                next.put(member, answer);
            }
        }
        return Optional.of(next);
    }
}
