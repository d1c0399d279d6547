package org.colloquium.digest.format;

import org.jspecify.annotations.Nullable;

/** A piece of a page's text that is one thing: a title, a paragraph, or a mark of the page itself. */
record Block(
        int firstLine, int lastLine, String text, @Nullable PageMark mark) {

    /** Whether it is part of the page and of no paper. */
    boolean isMark() {
        return mark != null;
    }
}
