package org.colloquium.file;

import java.io.Serializable;

/**
 * Where somebody is in a PDF.
 *
 * @param page from 1
 * @param down how far down that page, from 0 to 1
 */
public record PdfPlace(int page, double down) implements Serializable {
    static final int MOST_PAGES = 1_000_000;

    /** Where everybody begins. */
    public static final PdfPlace START = new PdfPlace(1, 0);

    /** What a browser tells, made possible. */
    public PdfPlace {
        page = Math.clamp(page, 1, MOST_PAGES);
        down = Double.isNaN(down) ? 0 : Math.clamp(down, 0.0, 1.0);
    }
}
