package org.colloquium.digest.format;

/**
 * A text counted in one pass.
 *
 * @param count its words as a reader of any script counts them: a few ideographs weigh as much as one word
 * @param size its length, in which ideographs weigh more than letters
 * @param capitals the share of longer words with a capital letter, as in English titles
 * @param sentenceBreaks how many sentences end before the end of the text
 */
record Words(String text, int count, double size, double capitals, int sentenceBreaks) {

    private static final String STOPS = ".!。！۔।";
    private static final String CLOSING = "\"')]}”’»";
    private static final int LONGER = 4;

    static Words in(String text) {
        return new Counter(text).count();
    }

    boolean endsSentence() {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && STOPS.indexOf(text.charAt(end - 1)) >= 0 && count > 3;
    }

    boolean endsAsking() {
        return !text.isEmpty() && "?？؟".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean endsOpen() {
        return !text.isEmpty() && ",;:".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static final class Counter {

        private final String text;
        private int words;
        private int ideographs;
        private int longer;
        private int withCapital;
        private int breaks;

        Counter(String text) {
            this.text = text;
        }

        Words count() {
            int i = 0;
            while (i < text.length()) {
                int end = i;
                while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                if (end > i) {
                    word(i, end);
                }
                i = end + 1;
            }
            return new Words(
                    text,
                    words + ideographs / 2,
                    text.length() + 1.5 * ideographs,
                    longer < 2 ? 0 : (double) withCapital / longer,
                    breaks);
        }

        private void word(int start, int end) {
            words++;
            int letters = 0;
            boolean capital = false;
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                letters += Character.isLetter(c) ? 1 : 0;
                capital |= Character.isUpperCase(c);
                ideographs += Character.isIdeographic(c) ? 1 : 0;
                breaks += c > 0x7F && "。！？؟۔।".indexOf(c) >= 0 && i + 1 < text.length() ? 1 : 0;
            }
            if (letters >= LONGER) {
                longer++;
                withCapital += capital ? 1 : 0;
            }
            breaks += endsSentence(start, end) ? 1 : 0;
        }

        // "J. Smith" and "e.g. this" break no sentence: what ends one has more than a letter, and a capital follows.
        private boolean endsSentence(int start, int end) {
            int last = end - 1;
            while (last > start && CLOSING.indexOf(text.charAt(last)) >= 0) {
                last--;
            }
            return last - start >= 2
                    && ".!?".indexOf(text.charAt(last)) >= 0
                    && end + 1 < text.length()
                    && startsSentence(text.charAt(end + 1));
        }

        private static boolean startsSentence(char c) {
            return Character.isUpperCase(c) || "\"'(“".indexOf(c) >= 0;
        }
    }
}
