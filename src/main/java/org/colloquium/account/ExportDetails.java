package org.colloquium.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the gathering of everything about somebody is.
 *
 * @param done how many of {@code parts} are gathered
 * @param readyAt null while it is being gathered, and when it failed
 * @param until when it is thrown away
 * @param size in bytes
 */
public record ExportDetails(
        Instant askedAt, int done, int parts, @Nullable Instant readyAt, boolean failed, Instant until, long size) {}
