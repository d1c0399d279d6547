package org.colloquium.note.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Texts as they stand in a Markdown file that somebody else's program opens: what is not Markdown is escaped, and in what
 * is, that a note of ours cannot do (HTML, pictures from elsewhere, links that are no web addresses, queries that Obsidian's
 * plugins run) is taken its effect and left to read.
 */
public final class MarkdownText {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final String SPECIAL = "\\`*_{}[]<>#|~$^=%&!+-@";

    private MarkdownText() {}

    /** A text that is no Markdown, on one line. */
    public static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip();
        StringBuilder safe = new StringBuilder(line.length() + 16);
        line.codePoints().forEach(it -> {
            if (it < 128 && SPECIAL.indexOf(it) >= 0 && !isBetweenLetters(line, safe, it)) {
                safe.append('\\');
            }
            safe.appendCodePoint(it);
        });
        return safe.toString().replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    /** A hyphen within a word says nothing in Markdown, and reads better without a stroke before it. */
    private static boolean isBetweenLetters(String line, StringBuilder before, int c) {
        return c == '-' && !before.isEmpty() && Character.isLetterOrDigit(before.codePointBefore(before.length()));
    }

    /**
     * The Markdown of a note, with nothing in it that acts.
     *
     * @param pictures where the images are that a note of ours shows
     */
    public static String safe(String markdown, Pictures pictures) {
        String text = markdown.replace("%%", "%\\%").replace("[[", "[\\[").replace("<%", "\\<%");
        List<Change> changes = new ArrayList<>();
        PARSER.parse(text).accept(new Acting(text, pictures, changes));
        changes.sort(Comparator.comparingInt(Change::from).reversed());
        StringBuilder safe = new StringBuilder(text);
        int last = text.length() + 1;
        for (Change it : changes) {
            if (it.to <= last) {
                safe.replace(it.from, it.to, it.with);
                last = it.from;
            }
        }
        return safe.toString();
    }

    private record Change(int from, int to, String with) {
        /** As short as it can be, so that changes of what stands within each other do not meet. */
        static Change of(int from, String before, String after) {
            int shorter = Math.min(before.length(), after.length());
            int same = 0;
            while (same < shorter && before.charAt(same) == after.charAt(same)) {
                same++;
            }
            int end = 0;
            while (end < shorter - same
                    && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
                end++;
            }
            return new Change(from + same, from + before.length() - end, after.substring(same, after.length() - end));
        }
    }

    private static final class Acting extends AbstractVisitor {
        private static final String OURS = "image:";

        private final String text;
        private final Pictures pictures;
        private final List<Change> changes;

        Acting(String text, Pictures pictures, List<Change> changes) {
            this.text = text;
            this.pictures = pictures;
            this.changes = changes;
        }

        @Override
        public void visit(HtmlBlock block) {
            change(block, it -> it.replace("<", "&lt;"));
        }

        @Override
        public void visit(HtmlInline html) {
            change(html, it -> it.replace("<", "&lt;"));
        }

        /** What CommonMark takes for text, other programs may take for HTML. */
        @Override
        public void visit(Text words) {
            change(words, it -> it.replaceAll("(?<!\\\\)<(?=[a-zA-Z/!?])", "&lt;"));
        }

        @Override
        public void visit(Image image) {
            String ours = image.getDestination();
            String picture = ours.startsWith(OURS) ? picture(ours.substring(OURS.length())) : null;
            if (picture != null) {
                change(image, it -> it.replace(ours, picture));
            } else {
                first(image, it -> it.replaceFirst("^!\\[", isWeb(ours) ? "\\\\![" : "\\\\!\\\\["));
            }
            visitChildren(image);
        }

        @Override
        public void visit(Link link) {
            link(link, link.getDestination());
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            if (!isWeb(definition.getDestination())) {
                first(definition, it -> it.replaceFirst("\\[", "\\\\["));
            }
        }

        private @Nullable String picture(String id) {
            try {
                return pictures.of(UUID.fromString(id));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private void link(Node link, String destination) {
            if (!isWeb(destination)) {
                first(link, it -> it.replaceFirst("([\\[<])", "\\\\$1"));
            }
            visitChildren(link);
        }

        private static boolean isWeb(String destination) {
            return destination.regionMatches(true, 0, "https://", 0, 8)
                    || destination.regionMatches(true, 0, "http://", 0, 7);
        }

        /** What a plugin runs is told by the word behind the fence. */
        @Override
        public void visit(FencedCodeBlock code) {
            if (!code.getInfo().isEmpty()) {
                first(code, it -> it.replaceFirst("^(\\s*(?:`+|~+)).*$", "$1"));
            }
        }

        @Override
        public void visit(Code code) {
            if (code.getLiteral().strip().matches("(?s)[$=].*")) {
                change(code, it -> it.replaceFirst("^(`+)(\\s*)", "$1$2\u200B"));
            }
        }

        private void first(Node node, UnaryOperator<String> change) {
            node.getSourceSpans().stream().findFirst().ifPresent(it -> change(it, change));
        }

        private void change(Node node, UnaryOperator<String> change) {
            node.getSourceSpans().forEach(it -> change(it, change));
        }

        private void change(SourceSpan span, UnaryOperator<String> change) {
            int from = span.getInputIndex();
            int to = from + span.getLength();
            String before = text.substring(from, to);
            String after = change.apply(before);
            if (!after.equals(before)) {
                changes.add(Change.of(from, before, after));
            }
        }
    }
}
