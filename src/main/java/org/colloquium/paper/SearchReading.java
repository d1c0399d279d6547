package org.colloquium.paper;

import java.util.List;

/**
 * A search read back in words.
 *
 * @param parts to be said one after the other
 * @param hasWords whether it looks for words, by which papers can be ranked
 */
public record SearchReading(List<Part> parts, boolean hasWords) {
    /** A piece of it: an operator's name, or what is said around them. */
    public record Part(String text, boolean operator) {}
}
