package org.colloquium.outgoing;

import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param address where it came from in the end, after redirects
 * @param bytes null when it is the version that was known already
 * @param etag what the server calls this version
 * @param lastModified when the server says it was made
 */
public record Fetched(
        String address,
        byte @Nullable [] bytes,
        @Nullable String etag,
        @Nullable String lastModified) {}
