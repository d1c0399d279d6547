package org.colloquium.digest.format.arxiv;

import java.util.List;

/** Text as arXiv wraps it: lines of about 80 characters, where an indented line begins a paragraph. */
final class WrappedText {

    private WrappedText() {}

    /** The lines as one. */
    static String line(List<String> lines) {
        return String.join(
                " ",
                lines.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** The lines as paragraphs. */
    static String paragraphs(List<String> lines) {
        // Where most lines are indented, somebody indented the text as a whole.
        boolean indents = lines.stream().skip(1).filter(WrappedText::isIndented).count() * 2 <= lines.size();
        StringBuilder text = new StringBuilder();
        boolean begins = false;
        for (String line : lines) {
            String words = line.strip();
            begins |= words.isEmpty() || (indents && isIndented(line));
            if (!words.isEmpty()) {
                text.append(text.isEmpty() ? "" : begins ? "\n\n" : " ").append(words);
                begins = false;
            }
        }
        return text.toString();
    }

    private static boolean isIndented(String line) {
        return line.startsWith("  ") || line.startsWith("\t");
    }
}
