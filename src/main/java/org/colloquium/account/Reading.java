package org.colloquium.account;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How somebody reads dates and numbers.
 *
 * @param zone null for that of the browser
 * @param language as in which they are written, null for the usual one
 */
public record Reading(@Nullable ZoneId zone, @Nullable Locale language) {}
