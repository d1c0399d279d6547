package org.colloquium.outgoing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch.
 *
 * @param address as somebody wrote it
 * @param mostBytes reading stops above it
 * @param etag what the server called the version that is known already
 * @param lastModified when the server said that version was made
 * @param type what is asked for, such as {@code application/json}; null for pages and feeds
 * @param pause between two requests to that host, where it asks for more than the usual patience
 * @param whole how long all of it may take, null for as long as a page
 */
public record Wanted(
        String address,
        int mostBytes,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String type,
        @Nullable Duration pause,
        @Nullable Duration whole) {
    public Wanted(String address, int mostBytes, @Nullable String etag, @Nullable String lastModified) {
        this(address, mostBytes, etag, lastModified, null, null, null);
    }

    public static Wanted page(String address, int mostBytes) {
        return new Wanted(address, mostBytes, null, null);
    }

    /** The same as this type of content. */
    public Wanted as(String other) {
        return new Wanted(address, mostBytes, etag, lastModified, other, pause, whole);
    }

    /** The same with a pause of at least this between two requests to that host. */
    public Wanted every(Duration other) {
        return new Wanted(address, mostBytes, etag, lastModified, type, other, whole);
    }

    /** The same with so much time for all of it. */
    public Wanted within(Duration other) {
        return new Wanted(address, mostBytes, etag, lastModified, type, pause, other);
    }
}
