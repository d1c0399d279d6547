package org.colloquium.digest.format.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Tells on which lines of its source a part of a page stands. */
sealed interface Places {

    int first(Node node);

    int last(Node node);

    /** A page whose elements know their places in the source. */
    record OfHtml(int lines) implements Places {

        @Override
        public int first(Node node) {
            return within(node.sourceRange().start().lineNumber());
        }

        @Override
        public int last(Node node) {
            int end = node.sourceRange().end().lineNumber();
            if (node instanceof Element element && element.endSourceRange().isTracked()) {
                end = Math.max(end, element.endSourceRange().end().lineNumber());
            }
            return within(end);
        }

        private int within(int line) {
            return Math.clamp(line, 1, Math.max(1, lines));
        }
    }

    /** A page made of Markdown, whose blocks say their lines in two attributes. */
    record OfMarkdown() implements Places {

        static final String FIRST = "first";
        static final String LAST = "last";

        @Override
        public int first(Node node) {
            return number(node, FIRST);
        }

        @Override
        public int last(Node node) {
            return number(node, LAST);
        }

        private static int number(Node node, String name) {
            Node block = node;
            while (block != null && !block.hasAttr(name)) {
                block = block.parent();
            }
            return block == null ? 1 : Integer.parseInt(block.attr(name));
        }
    }
}
