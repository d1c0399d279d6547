package org.colloquium.outgoing;

import org.jspecify.annotations.Nullable;

/**
 * What to fetch.
 *
 * @param address as somebody wrote it
 * @param mostBytes reading stops above it
 * @param etag what the server called the version that is known already
 * @param lastModified when the server said that version was made
 */
public record Wanted(
        String address,
        int mostBytes,
        @Nullable String etag,
        @Nullable String lastModified) {
    public static Wanted page(String address, int mostBytes) {
        return new Wanted(address, mostBytes, null, null);
    }
}
