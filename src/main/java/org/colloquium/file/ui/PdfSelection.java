package org.colloquium.file.ui;

import java.io.Serializable;

/**
 * A passage that the reader has selected.
 *
 * @param page where it begins, from 1; 0 when the selection was given up
 * @param exact its words, with a line break where one is in the PDF
 * @param prefix up to 32 characters before it on its page
 * @param suffix up to 32 characters after it on its page
 * @param place around it, in the scroller of the pages
 */
public record PdfSelection(int page, String exact, String prefix, String suffix, Box place) implements Serializable {
    static final int LONGEST = 10_000;

    /** A rectangle in pixels, from the top left of all that scrolls with the pages. */
    public record Box(int top, int left, int width, int height) implements Serializable {}

    /** Whether nothing is selected any more. */
    public boolean isEmpty() {
        return page == 0;
    }
}
