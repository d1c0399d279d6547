package org.colloquium.note;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an annotation says of its passage beside its words.
 *
 * @param meaning what its colour says, null for none
 * @param tags in the order in which they were given
 */
public record Marking(@Nullable Meaning meaning, List<String> tags) implements Serializable {
    public static final Marking NONE = new Marking(null, List.of());
}
