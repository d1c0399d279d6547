package org.colloquium.file.ui;

import java.io.Serializable;

/**
 * A passage that is marked in a PDF. It is found by its words, whatever their white space, hyphens and line breaks; what
 * stands around them decides between several places.
 *
 * @param id what events and {@link PdfViewer#scrollTo} name it by
 * @param page where it begins, from 1; it may go on into the next
 * @param exact the words
 * @param prefix up to 32 characters before them, or nothing
 * @param suffix up to 32 characters after them, or nothing
 * @param colour of the member, 0 to 7; 0 is the reader's own
 * @param meaning nothing, claim, doubt, method or question
 * @param label the number at its end
 * @param on whether its thread is open
 */
public record PdfMark(
        String id,
        int page,
        String exact,
        String prefix,
        String suffix,
        int colour,
        String meaning,
        String label,
        boolean on)
        implements Serializable {}
