package org.colloquium.common.markdown;

import org.commonmark.node.CustomNode;

/** Somebody who is named in a text. */
final class PersonName extends CustomNode {
    private final String name;
    private final boolean reader;

    /** @param reader whether it is whoever reads the text */
    PersonName(String name, boolean reader) {
        this.name = name;
        this.reader = reader;
    }

    String name() {
        return name;
    }

    boolean isReader() {
        return reader;
    }
}
