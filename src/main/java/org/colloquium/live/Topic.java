package org.colloquium.live;

import java.util.UUID;

/**
 * What a page can follow: one kind of thing under one id, such as the notes of a paper.
 *
 * @param name at most 200 characters, the same on every node
 */
public record Topic(String name) {
    /** @param kind what changes, in one word, such as {@code notes}; {@code owner} whose it is, such as a paper's id */
    public static Topic of(String kind, UUID owner) {
        return new Topic(kind + ":" + owner);
    }
}
