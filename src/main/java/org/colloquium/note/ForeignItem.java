package org.colloquium.note;

import org.jspecify.annotations.Nullable;

/**
 * One item of a file of annotations, by its place in it.
 *
 * @param index from 0
 * @param note null when it cannot be read, and {@code why} says so
 */
public record ForeignItem(
        int index, @Nullable ForeignNote note, @Nullable String why) {
    public static ForeignItem of(int index, ForeignNote note) {
        return new ForeignItem(index, note, null);
    }

    public static ForeignItem failed(int index, String why) {
        return new ForeignItem(index, null, why);
    }
}
