package org.colloquium.account;

import org.jspecify.annotations.Nullable;

/**
 * A setting as administrators see it.
 *
 * @param value as it is written in a field; {@code usual} what holds where nobody has set anything
 * @param isSet whether an administrator has set it
 * @param fixedBy the variable of the environment that has said it, null if it can be changed on screen
 */
public record SettingDetails(
        Setting<?> setting,
        String value,
        String usual,
        boolean isSet,
        @Nullable String fixedBy) {}
