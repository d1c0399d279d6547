package org.colloquium.file.extract;

/** More text than a PDF may have. */
class TooMuchText extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
