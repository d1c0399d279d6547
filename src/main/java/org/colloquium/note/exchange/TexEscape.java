package org.colloquium.note.exchange;

/** Plain text as it stands in a field of BibTeX: nothing in it is a command, and it has no braces that count. */
final class TexEscape {
    private TexEscape() {}

    static String of(String text) {
        StringBuilder tex = new StringBuilder(text.length() + 16);
        text.replaceAll("[\\p{Cc}\\p{Z}\\s]+", " ").strip().codePoints().forEach(it -> tex.append(escaped(it)));
        return tex.toString();
    }

    /** BibTeX counts a brace with a stroke before it as well, so braces have names. */
    private static String escaped(int c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            case '"' -> "\\textquotedbl{}";
            case '#', '$', '%', '&', '_' -> "\\" + (char) c;
            default -> Character.toString(c);
        };
    }
}
