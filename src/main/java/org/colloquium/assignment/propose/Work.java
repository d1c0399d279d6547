package org.colloquium.assignment.propose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a paper needs.
 *
 * @param paper its id
 * @param meeting at which the work is done; null where it is bound to none
 * @param roles how many are needed in each, exactly
 */
public record Work(String paper, @Nullable String meeting, Map<String, Integer> roles) {
    public Work {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    }
}
