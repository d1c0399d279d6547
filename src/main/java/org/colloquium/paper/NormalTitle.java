package org.colloquium.paper;

import java.text.Normalizer;
import java.util.Map;

/**
 * A title reduced to what identifies it: without TeX, case, accents, punctuation and spacing. Two titles of one work
 * give equal values; a title of nothing but punctuation or emoji keeps these.
 */
public record NormalTitle(String value) {

    private static final Map<Integer, String> FOLDED = Map.of(
            (int) 'ł', "l", (int) 'ø', "o", (int) 'đ', "d", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ı', "i", (int) 'ð',
            "d", (int) 'þ', "th", (int) 'ς', "σ", (int) '&', " and ");

    /** The normal form of a title as a source writes it. */
    public static NormalTitle of(String title) {
        String compatible = Normalizer.normalize(DisplayText.of(title), Normalizer.Form.NFKC);
        String folded = compatible.toUpperCase(java.util.Locale.ROOT).toLowerCase(java.util.Locale.ROOT);
        String words = words(Normalizer.normalize(folded, Normalizer.Form.NFD));
        return new NormalTitle(words.isEmpty() ? withoutSpace(compatible) : words);
    }

    /** Whether there was no title at all. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    private static String words(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int before = ' ';
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (isAccent(c) || Character.getType(c) == Character.FORMAT) {
                continue;
            }
            append(out, c, before, after(text, i));
            before = c;
        }
        return Normalizer.normalize(out.toString().strip(), Normalizer.Form.NFC);
    }

    private static void append(StringBuilder out, int c, int before, int after) {
        String folded = FOLDED.get(c);
        if (folded != null && c != '&') {
            out.append(folded);
        } else if (isPartOfWord(c) || isSuffix(c, before)) {
            out.appendCodePoint(c);
        } else if (!joins(c, before, after)) {
            space(out);
            if (folded != null) {
                out.append(folded.stripLeading());
            }
        }
    }

    // "fine-tuning" and "finetuning" are one word to those who write titles.
    private static boolean joins(int c, int before, int after) {
        boolean mark = c == '-' || c == '\u2010' || c == '\u2011' || c == '\'' || c == '\u2019' || c == '\u02BC';
        return mark && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    }

    // "C", "C++" and "C#" are not the same.
    private static boolean isSuffix(int c, int before) {
        return (c == '+' || c == '#') && (Character.isLetterOrDigit(before) || before == '+');
    }

    private static boolean isPartOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    // Latin, Greek and Cyrillic accents, Hebrew points and Arabic vowel signs; elsewhere marks tell words apart.
    private static boolean isAccent(int c) {
        return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0591 && c <= 0x05C7) || (c >= 0x064B && c <= 0x0652);
    }

    private static int after(String text, int i) {
        int next = i + Character.charCount(text.codePointAt(i));
        return next < text.length() ? text.codePointAt(next) : ' ';
    }

    private static void space(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static String withoutSpace(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0xFE0F)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
