package org.colloquium.paper;

/**
 * Two papers of a library that might be one work.
 *
 * @param why in a sentence
 */
public record Doubt(PaperDetails one, PaperDetails other, String why) {}
