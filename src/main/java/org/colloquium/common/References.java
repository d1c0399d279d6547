package org.colloquium.common;

import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the people and papers that a text names are called now, as far as its reader may know; of all others the words
 * are shown that stand in the text.
 *
 * @param people names by the ids of accounts
 * @param papers by their ids
 * @param reader the reader's account, null for nobody in particular
 */
public record References(
        Map<UUID, String> people,
        Map<UUID, Work> papers,
        @Nullable UUID reader) implements Serializable {
    public static final References NONE = new References(Map.of(), Map.of(), null);

    /**
     * A paper.
     *
     * @param path where it is read, within the app
     */
    public record Work(String title, String path) implements Serializable {}
}
