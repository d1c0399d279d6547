package org.colloquium.digest.format;

/**
 * A recogniser's first look at a digest.
 *
 * @param confidence how sure it is that the digest is of its format, from 0 to 1
 * @param why what it went by, in a sentence that a person can check
 */
public record Guess(double confidence, String why) {}
