package org.colloquium.paper;

import org.jspecify.annotations.Nullable;

/** What to change of a saved search; null leaves it as it is. */
public record SavedSearchEdit(
        @Nullable String name,
        @Nullable String query,
        @Nullable Boolean shared) {
    public static SavedSearchEdit name(String name) {
        return new SavedSearchEdit(name, null, null);
    }

    public static SavedSearchEdit shared(boolean shared) {
        return new SavedSearchEdit(null, null, shared);
    }
}
