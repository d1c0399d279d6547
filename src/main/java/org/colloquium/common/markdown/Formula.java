package org.colloquium.common.markdown;

import org.commonmark.node.CustomNode;

/** A formula among words. */
final class Formula extends CustomNode {
    private final String source;

    /** @param source with what marks it as a formula, as it was written */
    Formula(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }
}
