package org.colloquium.paper;

/** Marks of the words that were looked for, within a text that may hold anything else. */
public final class Hits {
    public static final char START = '\u0002';
    public static final char END = '\u0003';

    private Hits() {}

    /**
     * Puts the marks of one text into another that is the same but for its punctuation.
     *
     * @param marked the text without punctuation, with marks
     */
    static String into(String text, String marked) {
        StringBuilder out = new StringBuilder(marked.length());
        int at = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == START || c == END) {
                out.append(c);
            } else if (at < text.length()) {
                char own = text.charAt(at++);
                out.append(own == START || own == END ? ' ' : own);
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    /** The text without marks. */
    public static String without(String text) {
        return text.replace(String.valueOf(START), "").replace(String.valueOf(END), "");
    }
}
