package org.colloquium.connector;

/**
 * A register that a paper can be completed from.
 *
 * @param key in the API, and {@code name} what people call it
 */
public record Offer(String key, String name) {}
