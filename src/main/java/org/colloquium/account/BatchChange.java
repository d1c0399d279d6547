package org.colloquium.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to many accounts at once.
 *
 * @param group into which they come, null unless they are added to one; {@code role} as what
 */
public record BatchChange(
        Kind kind, @Nullable UUID group, @Nullable String role) {
    public static final BatchChange ENABLE = new BatchChange(Kind.ENABLE, null, null);
    public static final BatchChange DISABLE = new BatchChange(Kind.DISABLE, null, null);

    public static BatchChange into(UUID group, String role) {
        return new BatchChange(Kind.ADD, group, role);
    }

    /** Of which kinds it can be. */
    public enum Kind {
        ENABLE,
        DISABLE,
        ADD
    }
}
