package org.colloquium.digest.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.colloquium.digest.format.Line;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Markdown as the tree of a page, so that one reader does for both. Of the marks only links, strong text and emphasis
 * go; all other characters stay as the source has them, escapes and formulas too.
 */
final class MarkdownTree {

    private static final Set<Class<? extends Node>> BREAKS = Set.of(SoftLineBreak.class, HardLineBreak.class);
    private static final int MOST_CELLS = 500_000;
    private static final int MOST_OPEN = 100;
    private static final Parser PARSER = parser(true);
    private static final Parser WITHOUT_TABLES = parser(false);

    private final String text;

    private MarkdownTree(String text) {
        this.text = text;
    }

    private static Parser parser(boolean tables) {
        return Parser.builder()
                .extensions(
                        tables
                                ? List.of(TablesExtension.builder()
                                        .maxCells(MOST_CELLS)
                                        .build())
                                : List.of())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MOST_OPEN)
                .build();
    }

    static Element of(List<Line> lines) {
        String text = String.join("\n", lines.stream().map(Line::text).toList());
        return new MarkdownTree(text).tree(parse(text));
    }

    private static Node parse(String text) {
        try {
            return PARSER.parse(text);
        } catch (IllegalArgumentException tooManyCells) {
            return WITHOUT_TABLES.parse(text);
        }
    }

    // Walks the tree by its own links: it may be deeper than the stack.
    private Element tree(Node document) {
        Element body = new Element("body");
        Element at = body;
        Node node = document.getFirstChild();
        while (node != null) {
            Element made = at.appendElement(name(node));
            lines(node, made);
            if (holdsText(node)) {
                inline(node, made);
            } else if (node.getFirstChild() != null) {
                at = made;
                node = node.getFirstChild();
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent() == document ? null : node.getParent();
                at = node == null ? body : Objects.requireNonNull(at.parent());
            }
            node = node == null ? null : node.getNext();
        }
        return body;
    }

    private static String name(Node node) {
        return switch (node) {
            case Heading heading -> "h" + heading.getLevel();
            case Paragraph paragraph -> "p";
            case BulletList list -> "ul";
            case OrderedList list -> "ol";
            case ListItem item -> "li";
            case TableBlock table -> "table";
            case TableRow row -> "tr";
            case TableCell cell -> "td";
            case FencedCodeBlock code -> "pre";
            case IndentedCodeBlock code -> "pre";
            case HtmlBlock html -> "pre";
            default -> node.getClass().getSimpleName().startsWith("Table") ? "tbody" : "div";
        };
    }

    private static boolean holdsText(Node node) {
        return node instanceof Paragraph || node instanceof Heading || node instanceof TableCell;
    }

    private static void lines(Node node, Element made) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            made.attr(Places.OfMarkdown.FIRST, String.valueOf(spans.getFirst().getLineIndex() + 1));
            made.attr(Places.OfMarkdown.LAST, String.valueOf(spans.getLast().getLineIndex() + 1));
        }
    }

    /** The text of a block: between its links and marks the source's own characters. */
    private void inline(Node block, Element made) {
        List<Node> open = new ArrayList<>();
        Element at = made;
        Node node = block.getFirstChild();
        while (node != null) {
            boolean into = false;
            if (BREAKS.contains(node.getClass())) {
                at.appendChild(new TextNode("\n"));
            } else if (node instanceof Link link) {
                at = at.appendElement("a").attr("href", link.getDestination());
                into = true;
            } else if (node instanceof StrongEmphasis) {
                at = at.appendElement("b");
                into = true;
            } else if (node instanceof Emphasis emphasis && !isInFormula(emphasis)) {
                at = at.appendElement("i");
                into = true;
            } else if (!(node instanceof Image)) {
                at.appendChild(new TextNode(source(node)));
            }
            if (into && node.getFirstChild() != null) {
                open.add(node);
                node = node.getFirstChild();
                continue;
            }
            at = into ? Objects.requireNonNull(at.parent()) : at;
            while (node.getNext() == null && !open.isEmpty()) {
                node = open.removeLast();
                at = Objects.requireNonNull(at.parent());
            }
            node = node.getNext();
        }
    }

    // V^* and A^* are no emphasis: there it would stand against a letter or a sign of TeX.
    private boolean isInFormula(Emphasis emphasis) {
        String marked = source(emphasis);
        int start = emphasis.getSourceSpans().isEmpty()
                ? 0
                : emphasis.getSourceSpans().getFirst().getInputIndex();
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        return "^_\\$}".indexOf(before) >= 0 || Character.isLetterOrDigit(before) || marked.indexOf('$') >= 0;
    }

    private String source(Node node) {
        StringBuilder source = new StringBuilder();
        for (SourceSpan span : node.getSourceSpans()) {
            source.append(source.isEmpty() ? "" : "\n");
            source.append(text, span.getInputIndex(), Math.min(text.length(), span.getInputIndex() + span.getLength()));
        }
        return source.isEmpty() && node instanceof Text leaf ? leaf.getLiteral() : source.toString();
    }
}
