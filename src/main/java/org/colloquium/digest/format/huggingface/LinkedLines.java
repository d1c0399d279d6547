package org.colloquium.digest.format.huggingface;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.digest.format.Line;

/** Cuts a page into lines, where a link that goes on over several lines is one. */
final class LinkedLines {

    private static final int MOST_LINES = 80;
    private static final int LONGEST = 20_000;

    private LinkedLines() {}

    static List<LinkedLine> of(List<Line> lines) {
        References references = References.in(lines);
        List<LinkedLine> linked = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int end = references.standOn(lines.get(i).first()) ? i + 1 : endOfLink(lines, i);
            String raw = end == i + 1 ? lines.get(i).text() : joined(lines.subList(i, end));
            linked.add(LinkedLine.of(lines.get(i).first(), lines.get(end - 1).last(), raw, references));
            i = end;
        }
        return linked;
    }

    /** One past the line on which the link closes that is open at the end of this line. */
    private static int endOfLink(List<Line> lines, int from) {
        int open = depth(lines.get(from).text(), 0);
        int length = lines.get(from).text().length();
        if (open <= 0 || length > LONGEST) {
            return from + 1;
        }
        for (int i = from + 1; i < Math.min(lines.size(), from + MOST_LINES) && length < LONGEST; i++) {
            String text = lines.get(i).text();
            length += text.length();
            open = depth(text, open);
            if (open <= 0) {
                return text.contains("](") || text.contains("][") ? i + 1 : from + 1;
            }
        }
        return from + 1;
    }

    private static int depth(String text, int open) {
        int depth = open;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
            i += c == '\\' ? 1 : 0;
        }
        return depth;
    }

    private static String joined(List<Line> lines) {
        StringBuilder joined = new StringBuilder();
        for (Line line : lines) {
            String text = line.text().strip().replaceAll("\\\\{1,2}$", "").strip();
            boolean opened = joined.isEmpty() || joined.charAt(joined.length() - 1) == '[';
            joined.append(text.isEmpty() || opened ? "" : " ").append(text);
        }
        return joined.toString();
    }
}
