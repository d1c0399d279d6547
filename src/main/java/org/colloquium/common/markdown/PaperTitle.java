package org.colloquium.common.markdown;

import org.colloquium.common.References;
import org.commonmark.node.CustomNode;

/** A paper that is named in a text. */
final class PaperTitle extends CustomNode {
    private final References.Work paper;

    PaperTitle(References.Work paper) {
        this.paper = paper;
    }

    References.Work paper() {
        return paper;
    }
}
