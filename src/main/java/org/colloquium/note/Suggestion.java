package org.colloquium.note;

/**
 * What a name that somebody begins to write may become.
 *
 * @param insert what is written for it
 * @param label what is shown, and {@code help} what tells it from others, possibly empty
 */
public record Suggestion(String insert, String label, String help) {}
