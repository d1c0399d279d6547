package org.colloquium.digest.format.feed;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Line;
import org.jsoup.parser.Parser;

/**
 * The lines of an XML document from its first element on, each at its place in the source. What stands before, such
 * as the name of a charset that was decoded already, is left out.
 *
 * @param first the index of the line on which the first element begins
 * @param column the index in that line of its first character
 */
record XmlText(List<Line> lines, int first, int column) {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cs}\\uFFFE\\uFFFF\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    private static final Pattern NAMED = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,31};");

    static XmlText of(DigestSource source, int start) {
        String text = source.text();
        int line = 0;
        int begins = 0;
        for (int i = 0; i < start; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n')) {
                line++;
                begins = i + 1;
            }
        }
        return new XmlText(source.lines().lines(), line, start - begins);
    }

    /** The characters, without those that XML forbids and without names of characters that only HTML knows. */
    String characters() {
        return IntStream.range(first, lines.size())
                .mapToObj(i -> FORBIDDEN.matcher(text(i)).replaceAll("\uFFFD"))
                .map(line -> NAMED.matcher(line).replaceAll(XmlText::character))
                .collect(Collectors.joining("\n"));
    }

    private static String character(MatchResult named) {
        String character = Parser.unescapeEntities(named.group(), true);
        return Matcher.quoteReplacement(
                character.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    }

    private String text(int index) {
        String text = lines.get(index).text();
        return index == first ? " ".repeat(column) + text.substring(column) : text;
    }

    /** The number in the source of a line that a parser counts from 1. */
    int numberOf(int line) {
        return Math.max(1, Math.min(first + line, lines.size()));
    }

    /** The number in the source of the line where the tag begins that ends before this column: no tag holds another "<". */
    int startOfTag(int line, int endColumn) {
        int index = numberOf(line) - 1;
        int from = Math.max(0, endColumn - 2);
        while (index > first && lines.get(index).text().lastIndexOf('<', from) < 0) {
            index--;
            from = Integer.MAX_VALUE;
        }
        return index + 1;
    }
}
