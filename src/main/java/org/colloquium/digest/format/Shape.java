package org.colloquium.digest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the look of a text says: how much it is like a title, like an abstract, or like neither, as scores that add up
 * along a page (0 says nothing, 2 is a good sign, −4 nearly rules it out).
 */
record Shape(double title, double prose, double other) {

    private static final Pattern OPENING = Pattern.compile(
            "(?:we|this|these|in this|here|our|the paper|there|although|while|despite|recent(?:ly)?|existing|it is)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SENTENCE_BREAK = Pattern.compile("[.!?][\"')\\]]?\\s+(?=[\\p{Lu}\"'(])|[。！？؟۔।]");
    private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|github\\.com/");
    private static final Pattern STAMP = Pattern.compile(
            "[\\[(]?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}:\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}).*", Pattern.DOTALL);
    private static final Pattern NUMBERED =
            Pattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]|[-*•>#]+)\\s.*", Pattern.DOTALL);
    private static final int LOOKED_AT = 2_000;
    static final int LONGEST_ABSTRACT = 30_000;

    static Shape of(String text) {
        String head = text.substring(0, Math.min(LOOKED_AT, text.length()));
        double size = size(head) + text.length() - head.length();
        int words = words(head);
        boolean stop = endsLikeSentence(head);
        int breaks = (int) SENTENCE_BREAK.matcher(head).results().limit(5).count();
        boolean foreign = ADDRESS.matcher(head).find() || STAMP.matcher(head).matches();
        boolean opening = OPENING.matcher(head).matches();
        double capitals = capitals(head);
        double title = titleBySize(size, words)
                + (capitals > 0.6 ? 1.5 : 0)
                - (stop ? 2 : 0)
                - (breaks > 0 ? 2 : 0)
                - (opening && capitals < 0.6 ? 1.5 : 0)
                - (foreign ? 5 : 0)
                - (endsOpen(head) ? 3 : 0)
                - (NUMBERED.matcher(head).matches() ? 1.5 : 0);
        double prose = proseBySize(size)
                + (stop ? 1 : 0)
                + (opening ? 1 : 0)
                + (breaks > 0 ? 1 : 0)
                - (capitals > 0.75 && size < 250 ? 1.5 : 0)
                - (STAMP.matcher(head).matches() ? 4 : 0)
                - (text.length() > LONGEST_ABSTRACT ? 50 : 0);
        return new Shape(title, prose, otherBySize(size));
    }

    /** Whether a line could only be a title, not a remark between papers. */
    static boolean isFullTitle(String text) {
        return words(text) >= 4 && (capitals(text) > 0.6 || text.contains(": ")) && !endsLikeSentence(text);
    }

    /** Words as a reader of any script counts them: a few ideographs weigh as much as one word. */
    static int words(String text) {
        int ideographs =
                (int) text.codePoints().filter(Character::isIdeographic).count();
        return text.split("\\s+").length + ideographs / 2;
    }

    private static double titleBySize(double size, int words) {
        double length = size > 400 ? -8 : size > 250 ? -3 : size > 180 ? 0 : 2;
        return length - (words == 1 ? 2 : words == 2 ? 0.5 : 0);
    }

    private static double proseBySize(double size) {
        return size >= 400 ? 5 : size >= 250 ? 3.5 : size >= 150 ? 1.5 : size >= 80 ? -0.5 : size >= 40 ? -1.5 : -3.5;
    }

    // Long texts are seldom part of the page itself; to drop one loses more than to keep a menu entry.
    private static double otherBySize(double size) {
        return size >= 250 ? -4 : size >= 80 ? -1.5 : size >= 30 ? -0.5 : 0;
    }

    private static double size(String text) {
        return text.length()
                + 1.5 * text.codePoints().filter(Character::isIdeographic).count();
    }

    private static boolean endsLikeSentence(String text) {
        String end = text.replaceAll("[\"')\\]}”’»]{0,3}$", "");
        return !end.isEmpty() && ".!。！۔।".indexOf(end.charAt(end.length() - 1)) >= 0 && words(end) > 3;
    }

    private static boolean endsOpen(String text) {
        return ",;:".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The share of longer words with a capital, as in English titles. */
    private static double capitals(String text) {
        Matcher words = LONGER_WORD.matcher(text);
        int all = 0;
        int capitals = 0;
        while (words.find() && all < 40) {
            all++;
            capitals += words.group().chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        }
        return all < 2 ? 0 : (double) capitals / all;
    }

    private static final Pattern LONGER_WORD = Pattern.compile("\\p{L}{4,}+");
}
