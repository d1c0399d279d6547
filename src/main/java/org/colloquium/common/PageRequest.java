package org.colloquium.common;

import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a list is wanted.
 *
 * @param limit how many rows, 1 to 200
 * @param after the cursor that an earlier stretch ended with, null for the beginning
 */
public record PageRequest(int limit, @Nullable String after) {
    public static final int MOST = 200;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", "limit must be between 1 and " + MOST + ".");
        }
    }
}
