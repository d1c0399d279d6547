package org.colloquium.common.markdown;

import org.commonmark.node.CustomBlock;

/** A formula on lines of its own; one that does not end is a paragraph of the words that it holds. */
final class FormulaBlock extends CustomBlock {
    private String source = "";

    /** With what marks it as a formula, as it was written; empty for one that does not end. */
    String source() {
        return source;
    }

    void close(String written) {
        source = written;
    }

    boolean isClosed() {
        return !source.isEmpty();
    }
}
