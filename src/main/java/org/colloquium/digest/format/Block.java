package org.colloquium.digest.format;

import org.jspecify.annotations.Nullable;

/** A piece of a page's text that is one thing: a title, a paragraph, or a mark of the page itself. */
record Block(
        int firstLine,
        int lastLine,
        String text,
        Shape shape,
        @Nullable PageMark mark) {

    static Block of(int firstLine, int lastLine, String text) {
        return new Block(firstLine, lastLine, text, Shape.of(text), PageMark.of(text));
    }

    Block as(PageMark known) {
        return new Block(firstLine, lastLine, text, shape, known);
    }

    /** Whether it is part of the page and of no paper. */
    boolean isMark() {
        return mark != null;
    }

    boolean isMark(PageMark.Sort sort) {
        return mark != null && mark.sort() == sort;
    }
}
