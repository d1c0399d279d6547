package org.colloquium.account;

import org.jspecify.annotations.Nullable;

/** What an administrator changes of an account; null leaves it as it is. */
public record AccountEdit(
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable Boolean administrator) {
    public static AccountEdit name(String name) {
        return new AccountEdit(name, null, null);
    }

    public static AccountEdit enabled(boolean is) {
        return new AccountEdit(null, is, null);
    }

    public static AccountEdit administrator(boolean is) {
        return new AccountEdit(null, null, is);
    }
}
