package org.colloquium.digest.format;

import java.util.List;

/** The column at which a text was wrapped, if it was; 0 if each paragraph is one line. */
record WrapWidth(int columns) {

    static final WrapWidth NONE = new WrapWidth(0);
    static final int WIDEST = 200;

    private static final int NARROWEST = 30;

    /** Finds it from the lines that stand between two others, since those are full if the text was wrapped. */
    static WrapWidth of(List<Line> lines) {
        int[] lengths = new int[WIDEST + 1];
        int inner = 0;
        int sentences = 0;
        for (int i = 1; i + 1 < lines.size(); i++) {
            String text = lines.get(i).text().strip();
            if (!text.isEmpty()
                    && !lines.get(i - 1).isBlank()
                    && !lines.get(i + 1).isBlank()) {
                inner++;
                lengths[Math.min(text.length(), WIDEST)]++;
                sentences += text.endsWith(".") ? 1 : 0;
            }
        }
        int usual = atShare(lengths, inner * 0.5);
        int full = atShare(lengths, inner * 0.9);
        // Where every other line ends a sentence, lines are paragraphs that happen to be alike in length.
        boolean wrapped = sentences <= inner * 0.3 && full >= NARROWEST && full < WIDEST && usual >= full * 0.75;
        return inner > 0 && wrapped ? new WrapWidth(full) : NONE;
    }

    /** Whether a line ends where it does because the next word had no room on it. */
    boolean breaksBetween(String line, String next) {
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return columns > 0
                && line.length() <= columns * 1.25
                && (space < 0 || next.length() <= columns * 1.25)
                && line.length() + 1 + word > columns;
    }

    private static int atShare(int[] lengths, double share) {
        int seen = 0;
        for (int length = 0; length < lengths.length; length++) {
            seen += lengths[length];
            if (seen >= share && seen > 0) {
                return length;
            }
        }
        return 0;
    }
}
