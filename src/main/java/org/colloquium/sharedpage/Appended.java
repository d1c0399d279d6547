package org.colloquium.sharedpage;

import org.jspecify.annotations.Nullable;

/**
 * What became of an update.
 *
 * @param version of the page with it
 * @param missed when it builds upon something that never came: what the page knows, so that the editor can send all that
 *     it does not; else null
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Appended(int version, byte @Nullable [] missed) {}
