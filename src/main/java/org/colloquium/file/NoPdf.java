package org.colloquium.file;

import org.colloquium.common.InvalidInputException;

/** What came does not begin as a PDF does; nothing of it was kept. */
public class NoPdf extends InvalidInputException {
    private static final long serialVersionUID = 1L;

    NoPdf() {
        super("file", "This is no PDF: it does not begin as one does. Nothing was kept.");
    }
}
