package org.colloquium.paper;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one search that a member has kept. */
public record SavedSearchId(UUID value) implements Serializable {
    public static SavedSearchId of(String text) {
        return new SavedSearchId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
