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
    /**
     * What was found, cut to a stretch.
     *
     * @param found one row more than wanted, if there are so many
     * @param cursor the place after a row
     */
    public static <T> Listing<T> of(List<T> found, PageRequest page, Function<T, Cursor> cursor, long total) {
        if (found.size() <= page.limit()) {
            return new Listing<>(found, null, total);
        }
        List<T> items = List.copyOf(found.subList(0, page.limit()));
        return new Listing<>(items, cursor.apply(items.getLast()).text(), total);
    }

    public <R> Listing<R> map(Function<T, R> change) {
        return new Listing<>(items.stream().map(change).toList(), next, total);
    }
}
