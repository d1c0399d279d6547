package org.colloquium.common;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a longer list.
 *
 * @param items the rows of this stretch, in order
 * @param next the cursor to continue after the last of them, null at the end
 * @param total how many rows the whole list has
 */
public record Listing<T>(List<T> items, @Nullable String next, long total) {
    public <R> Listing<R> map(Function<T, R> change) {
        return new Listing<>(items.stream().map(change).toList(), next, total);
    }
}
