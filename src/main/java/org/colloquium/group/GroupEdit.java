package org.colloquium.group;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an owner changes of a group; null leaves it as it is.
 *
 * @param version the version that the caller saw, null when it does not matter
 */
public record GroupEdit(
        @Nullable String name,
        @Nullable ZoneId zone,
        @Nullable Integer version) {}
