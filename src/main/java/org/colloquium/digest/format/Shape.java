package org.colloquium.digest.format;

import java.util.regex.Pattern;

/**
 * What the look of a text says: how much it is like a title, like an abstract, or like neither, as scores that add up
 * along a page (0 says nothing, 2 is a good sign, −4 nearly rules it out).
 *
 * @param fullTitle whether it can hardly be anything but a title, even if no abstract follows
 * @param words how many words it has, not counted beyond its first part
 */
record Shape(double title, double prose, double other, boolean fullTitle, int words) {

    static final int LONGEST_ABSTRACT = 30_000;

    private static final Pattern OPENING = Pattern.compile(
            "(?:we|this|these|in this|here|our|the paper|there|although|while|despite|recent(?:ly)?|existing|it is)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|github\\.com/");
    private static final Pattern STAMP =
            Pattern.compile("[\\[(]?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}:\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})");
    private static final Pattern NUMBERED = Pattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]|[-*•>#]+)\\s");
    private static final int LOOKED_AT = 1_000;

    static Shape of(String text) {
        Words words = Words.in(text.substring(0, Math.min(LOOKED_AT, text.length())));
        double size = words.size() + text.length() - words.text().length();
        return new Shape(
                title(size, words),
                prose(size, words),
                other(size),
                words.count() >= 4
                        && (words.capitals() > 0.6 || words.text().contains(": ") || words.endsAsking())
                        && !words.endsSentence(),
                words.count());
    }

    private static double title(double size, Words words) {
        if (size > 400) {
            return -8;
        }
        String text = words.text();
        double length = size > 250 ? -3 : size > 180 ? 0 : 2;
        return length
                - (words.count() == 1 ? 2 : words.count() == 2 ? 0.5 : 0)
                + (words.capitals() > 0.6 ? 1.5 : 0)
                - (words.endsSentence() ? 2 : 0)
                - (words.sentenceBreaks() > 0 ? 2 : 0)
                - (begins(OPENING, text) && words.capitals() < 0.6 ? 1.5 : 0)
                - (ADDRESS.matcher(text).find() || begins(STAMP, text) ? 5 : 0)
                - (words.endsOpen() ? 3 : 0)
                - (begins(NUMBERED, text) ? 1.5 : 0);
    }

    private static double prose(double size, Words words) {
        if (size > LONGEST_ABSTRACT) {
            return -50;
        }
        String text = words.text();
        return proseBySize(size)
                + (words.endsSentence() ? 1 : 0)
                + (begins(OPENING, text) ? 1 : 0)
                + (words.sentenceBreaks() > 0 ? 1 : 0)
                - (words.capitals() > 0.75 && size < 250 ? 1.5 : 0)
                - (begins(STAMP, text) ? 4 : 0);
    }

    private static double proseBySize(double size) {
        return size >= 400 ? 5 : size >= 250 ? 3.5 : size >= 150 ? 1.5 : size >= 80 ? -0.5 : size >= 40 ? -1.5 : -3.5;
    }

    // Long texts are seldom part of the page itself; to drop one loses more than to keep a menu entry.
    private static double other(double size) {
        return size >= 250 ? -4 : size >= 80 ? -1.5 : size >= 30 ? -0.5 : 0;
    }

    private static boolean begins(Pattern pattern, String text) {
        return pattern.matcher(text).lookingAt();
    }
}
