package org.colloquium.digest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML that was pasted or uploaded as source: its visible texts, each with the lines of the element it stands in. */
final class HtmlSource {

    private static final Pattern BEGINS = Pattern.compile(
            "\\s*+(?:<\\?xml[^>]{0,200}>\\s*+)?(?:<!--(?s:.){0,500}?-->\\s*+)?<(?:!doctype\\s++html|html|head|body)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CLOSING_TAG =
            Pattern.compile("</(?:p|div|span|a|h[1-6]|li|td|article|section)>", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4_000;
    // Far deeper than pages are; what goes deeper is not lost, but costs time for each level at each element.
    private static final int DEEPEST = 200;
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "svg", "head", "iframe", "select", "textarea");

    private HtmlSource() {}

    /** Whether a text is the source of a page rather than the text of one. */
    static boolean looksLikeIt(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        if (BEGINS.matcher(head).matches()) {
            return true;
        }
        return head.stripLeading().startsWith("<")
                && CLOSING_TAG.matcher(head).results().limit(3).count() == 3;
    }

    /** The page whose elements know on which of these lines they stand. */
    static Document parse(DigestText source) {
        String html = String.join("\n", source.lines().stream().map(Line::text).toList());
        return Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(html, "");
    }

    /** The texts of a page, in order; each of them a line of its own. */
    static DigestText textOf(Document page, DigestText source) {
        Texts texts = new Texts(source.lines().size());
        NodeTraversor.traverse(texts, page);
        texts.endBlock();
        List<String> notes = new ArrayList<>(source.notes());
        notes.add("This is the source of a web page (HTML); the text that the page shows was taken from it.");
        return new DigestText(texts.lines, DigestText.Layout.ELEMENTS, notes);
    }

    private static final class Texts implements NodeVisitor {

        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final int lastLine;
        private int unseen;
        private int first;
        private int last;

        Texts(int lastLine) {
            this.lastLine = lastLine;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode leaf && unseen == 0) {
                add(leaf);
            } else if (node instanceof Element element) {
                unseen += isUnseen(element) ? 1 : 0;
                if (element.isBlock() || element.nameIs("br")) {
                    endBlock();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                unseen -= isUnseen(element) ? 1 : 0;
                if (element.isBlock()) {
                    endBlock();
                }
            }
        }

        private void add(TextNode leaf) {
            if (leaf.isBlank()) {
                text.append(text.isEmpty() ? "" : " ");
                return;
            }
            if (text.isEmpty()) {
                first = within(leaf.sourceRange().start().lineNumber());
            }
            last = within(leaf.sourceRange().end().lineNumber());
            text.append(leaf.getWholeText());
        }

        void endBlock() {
            // References such as &#xD800; name what is no character.
            String shown = text.toString()
                    .replaceAll("[\\p{Cs}\\x00]", "\uFFFD")
                    .replaceAll("[ \\t\\n\\f\\r]+", " ")
                    .strip();
            if (!shown.isEmpty()) {
                lines.add(new Line(first, Math.max(first, last), shown));
            }
            text.setLength(0);
        }

        private int within(int line) {
            return Math.max(1, Math.min(line, lastLine));
        }

        private static boolean isUnseen(Element element) {
            return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden");
        }
    }
}
