package org.colloquium.digest.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A text of a page between two ends of blocks.
 *
 * @param below whether it stands below the title
 * @param says what the classes of the elements around it call it, such as {@code authors}; empty if nothing known
 */
record Piece(String text, boolean below, String says) {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "button",
            "select",
            "textarea",
            "form",
            "nav",
            "math-jax");
    private static final List<String> KNOWN = List.of("abstract", "summary", "author", "comment", "venue", "date");

    /** The texts of these parts of a page, leaving out the title's element if it is known. */
    static List<Piece> of(List<Node> parts, @Nullable Node without) {
        Reader reader = new Reader(without);
        for (Node part : parts) {
            NodeTraversor.traverse(reader, part);
            if (part instanceof Element element && element.isBlock()) {
                reader.end();
            }
        }
        reader.end();
        return reader.pieces;
    }

    private static final class Reader implements NodeVisitor {

        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final @Nullable Node without;
        private boolean below;
        private int unseen;
        private String says = "";
        private @Nullable Node said;

        Reader(@Nullable Node without) {
            this.without = without;
            this.below = without == null;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode leaf && unseen == 0) {
                text.append(leaf.getWholeText());
            } else if (node instanceof Element element) {
                if (element.isBlock() || element.nameIs("br") || element == without) {
                    end();
                }
                below |= element == without;
                unseen += isUnseen(element) ? 1 : 0;
                String name = says.isEmpty() ? name(element) : "";
                if (!name.isEmpty()) {
                    end();
                    says = name;
                    said = element;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            unseen -= isUnseen(element) ? 1 : 0;
            if (element.isBlock() || (element == said && !says.isEmpty())) {
                end();
            }
            if (element == said) {
                says = "";
            }
        }

        void end() {
            String shown = text.toString()
                    .replaceAll("[\\p{Cs}\\x00]", "\uFFFD")
                    .replaceAll("[ \\t\\n\\f\\r]+", " ")
                    .strip();
            if (!shown.isEmpty()) {
                pieces.add(new Piece(shown, below, says));
            }
            text.setLength(0);
        }

        private boolean isUnseen(Element element) {
            return element == without || UNSEEN.contains(element.normalName()) || element.hasAttr("hidden");
        }

        private static String name(Element element) {
            String classes = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
            return classes.isBlank()
                    ? ""
                    : KNOWN.stream().filter(classes::contains).findFirst().orElse("");
        }
    }
}
