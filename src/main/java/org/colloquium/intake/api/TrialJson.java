package org.colloquium.intake.api;

/**
 * What a try came to, of which nothing was imported.
 *
 * @param found what was found, in words
 */
record TrialJson(String found) {}
