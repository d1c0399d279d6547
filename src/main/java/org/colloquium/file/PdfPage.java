package org.colloquium.file;

/**
 * The text of one page.
 *
 * @param number from 1
 * @param start where it begins in the whole text, in code points
 */
public record PdfPage(int number, int start, String text) {}
