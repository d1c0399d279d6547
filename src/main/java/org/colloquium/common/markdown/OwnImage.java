package org.colloquium.common.markdown;

import java.util.UUID;
import org.commonmark.node.CustomNode;

/** An image that is kept here; its children are the words that stand for it. */
final class OwnImage extends CustomNode {
    private final UUID id;

    OwnImage(UUID id) {
        this.id = id;
    }

    /** Where it is fetched from, relative to the address of the application. */
    String path() {
        return "images/" + id;
    }
}
