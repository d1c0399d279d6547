package org.colloquium.paper;

/** Draws the dashes that LaTeX writes with two or three hyphens, but leaves options, arrows and operators alone. */
final class TexDashes {

    private TexDashes() {}

    static String drawn(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && text.charAt(end) == '-') {
                end++;
            }
            int length = end - i;
            if ((length == 2 || length == 3) && isDash(text, i, end)) {
                out.append(length == 2 ? '–' : '—');
                i = end;
            } else if (end > i) {
                out.append(text, i, end);
                i = end;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static boolean isDash(String text, int start, int end) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean option = isGap(before) && !isGap(after);
        boolean operator = ";)]}>=,.".indexOf(after) >= 0 || "<!=".indexOf(before) >= 0;
        return !option && !operator;
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || "([`'".indexOf(c) >= 0;
    }
}
