package org.colloquium.digest.format.bibliography;

import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which braces of a BibTeX file belong together, and where entries begin; found in one pass over the text. */
final class BibtexBraces {

    private static final Pattern BEGINS = Pattern.compile("(?m)^[ \\t]*+@[A-Za-z]++\\s*+[{(]");

    private final int[] closing;
    private final BitSet beginnings = new BitSet();

    BibtexBraces(String text) {
        closing = new int[text.length()];
        int[] open = new int[16];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                // An escaped brace is a character of the text.
                i++;
            } else if (c == '{') {
                open = depth == open.length ? Arrays.copyOf(open, 2 * depth) : open;
                open[depth++] = i;
            } else if (c == '}' && depth > 0) {
                closing[open[--depth]] = i;
            }
        }
        Matcher begins = BEGINS.matcher(text);
        while (begins.find()) {
            beginnings.set(text.indexOf('@', begins.start()));
        }
    }

    /** The brace that closes the one at an offset, or −1 if none does. */
    int closing(int offset) {
        return closing[offset] == 0 ? -1 : closing[offset];
    }

    /** Whether a line begins with an entry at this offset. */
    boolean begins(int offset) {
        return beginnings.get(offset);
    }

    /** The first entry that a line begins with after an offset, or −1. */
    int nextBeginning(int offset) {
        return beginnings.nextSetBit(offset + 1);
    }
}
