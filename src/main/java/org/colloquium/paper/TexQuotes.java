package org.colloquium.paper;

/** Curls the quotes that LaTeX writes with backquotes and apostrophes; backquotes around code stay. */
final class TexQuotes {

    private final String text;
    private final StringBuilder out;
    private final int lastClosing;
    private int open;

    TexQuotes(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
        this.lastClosing = Math.max(text.lastIndexOf('"'), Math.max(text.lastIndexOf("''"), text.lastIndexOf("``")));
    }

    String curled() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '`') {
                i = backquotes(i);
            } else if (c == '\'' && open > 0 && i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                open--;
                out.append('”');
                i += 2;
            } else if (c == '"' && open > 0 && closes(i)) {
                open--;
                out.append('”');
                i++;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private int backquotes(int i) {
        int end = i;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        boolean opens = (i == 0 || isGap(text.charAt(i - 1))) && end < text.length() && !isSpace(text.charAt(end));
        if (end - i == 2 && opens && end <= lastClosing) {
            open++;
            out.append('“');
            return end;
        }
        if (end - i == 2 && open > 0) {
            open--;
            out.append('”');
            return end;
        }
        if (end - i == 1 && opens) {
            return single(i);
        }
        out.append(text, i, end);
        return end;
    }

    // Many writers close with the key that their keyboard has: ``like this".
    private boolean closes(int i) {
        boolean inWord = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
        return !inWord && i > 0 && !isSpace(text.charAt(i - 1));
    }

    private int single(int i) {
        int close = closing(i + 1);
        if (close < 0) {
            out.append('`');
            return i + 1;
        }
        out.append('‘').append(text, i + 1, close).append('’');
        return close + 1;
    }

    /** The apostrophe that closes a single quote; not one inside a word, and none if another backquote is nearer. */
    private int closing(int from) {
        for (int i = from; i < text.length() && text.charAt(i) != '`'; i++) {
            boolean apostrophe = text.charAt(i) == '\'';
            boolean inWord = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            if (apostrophe && i > from && !inWord && !isSpace(text.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isGap(char c) {
        return !Character.isLetterOrDigit(c) && c != '`' && c != '\'';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }
}
