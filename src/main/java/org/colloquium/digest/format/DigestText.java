package org.colloquium.digest.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A digest as recognisers see it.
 *
 * @param lines its lines in order, blank ones included; of a page, its elements' texts
 * @param layout whether ends of lines mean something, or elements have already told where texts end
 * @param notes what a person should know of how it was read, in sentences
 */
public record DigestText(List<Line> lines, Layout layout, List<String> notes) {

    /** Where the lines come from. */
    public enum Layout {
        LINES,
        ELEMENTS
    }

    public DigestText {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * Reads the bytes of a digest: finds out the charset, numbers the lines, and takes the text out of HTML.
     *
     * @throws UnreadableDigest if they are no text
     */
    public static DigestText read(byte[] bytes) {
        return DigestSource.of(bytes).shown();
    }

    static DigestText of(String text) {
        return new DigestText(linesOf(text), Layout.LINES, List.of());
    }

    static List<Line> linesOf(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                addLine(lines, text.substring(start, i));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        if (start < text.length()) {
            addLine(lines, text.substring(start));
        }
        return lines;
    }

    private static void addLine(List<Line> lines, String text) {
        lines.add(new Line(lines.size() + 1, lines.size() + 1, text));
    }
}
