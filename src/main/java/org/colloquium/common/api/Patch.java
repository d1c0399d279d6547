package org.colloquium.common.api;

import java.util.Set;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The body of a PATCH, in which an absent field stays as it is and null clears it.
 *
 * @param <T> the record of all fields that may be given
 */
@JsonDeserialize(using = PatchReader.class)
public final class Patch<T> {
    private final T value;
    private final Set<String> given;

    Patch(T value, Set<String> given) {
        this.value = value;
        this.given = given;
    }

    public boolean has(String field) {
        return given.contains(field);
    }

    /** The fields given; the others are null. */
    public T value() {
        return value;
    }
}
