package org.colloquium.digest.format;

/** Lines of a digest that belong to no paper, and why, in a sentence. */
public record LeftOver(int firstLine, int lastLine, String text, String reason) {}
