package org.colloquium.paper;

import java.util.function.Function;

/**
 * An operator with its value, both understood.
 *
 * @param words how the value is read back
 * @param condition in SQL
 */
record Criterion(String name, String words, Function<SearchParameters, String> condition) {}
