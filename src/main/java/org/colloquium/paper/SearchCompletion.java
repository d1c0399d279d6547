package org.colloquium.paper;

/**
 * What the word under the cursor of a search may become.
 *
 * @param insert what takes the place of the characters from {@code from} to {@code to}
 * @param label what is shown, and {@code help} what it means, possibly empty
 */
public record SearchCompletion(String insert, String label, String help, int from, int to) {}
