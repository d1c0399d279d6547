package org.colloquium.digest.format;

import java.util.ArrayList;
import java.util.List;

/** Cuts a page's text into blocks: a line is a block unless it was wrapped, in which case its lines are joined. */
final class Blocks {

    private static final int INDENTED_BELOW = 40;
    private static final int LINES_OF_TITLE = 3;

    private final WrapWidth width;
    private final boolean wraps;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int joined;
    private int first;
    private int last;
    private String lastText = "";

    private Blocks(DigestText digest) {
        this.wraps = digest.layout() == DigestText.Layout.LINES;
        this.width = wraps ? WrapWidth.of(digest.lines()) : WrapWidth.NONE;
    }

    static List<Block> of(DigestText digest) {
        Blocks blocks = new Blocks(digest);
        for (Line line : digest.lines()) {
            if (line.isBlank()) {
                blocks.end();
            } else {
                blocks.add(line);
            }
        }
        blocks.end();
        return NamesOfPeople.marked(blocks.blocks);
    }

    private void add(Line line) {
        String stripped = line.text().strip();
        if (joined == 0 || !wraps || !continues(line.text(), stripped)) {
            end();
            first = line.first();
        } else if (!joinsWithoutSpace(lastText, stripped)) {
            text.append(' ');
        }
        text.append(stripped);
        joined++;
        last = line.last();
        lastText = stripped;
    }

    private void end() {
        if (joined > 0) {
            blocks.add(Block.of(first, last, text.toString()));
            text.setLength(0);
            joined = 0;
        }
    }

    private boolean continues(String line, String stripped) {
        if (joined == 1 && PageMark.of(lastText) != null) {
            return false;
        }
        if (width.breaksBetween(lastText, stripped)) {
            return joined >= LINES_OF_TITLE || !endsTitle(stripped);
        }
        boolean indented = Character.isWhitespace(line.charAt(0)) && lastText.length() >= INDENTED_BELOW;
        boolean midSentence = Character.isLowerCase(stripped.codePointAt(0)) && !endsSentence(lastText);
        boolean fits = lastText.length() <= WrapWidth.WIDEST && stripped.length() <= WrapWidth.WIDEST;
        return fits && (indented || midSentence) && PageMark.of(stripped) == null;
    }

    // A title that happens to fill its line, right above its abstract.
    private boolean endsTitle(String next) {
        Words words = Words.in(next);
        return words.count() >= 5
                && words.capitals() < 0.7
                && Character.isUpperCase(next.codePointAt(0))
                && Shape.of(text.toString()).fullTitle();
    }

    private static boolean endsSentence(String text) {
        return ".!?:。！？؟".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    // Some wrap after hyphens: "text-to-" and "image" are one word; "pre-" and "and post-training" are not.
    private static boolean joinsWithoutSpace(String before, String after) {
        int end = before.length() - 1;
        if (end < 1 || before.charAt(end) != '-' || !Character.isLetterOrDigit(before.charAt(end - 1))) {
            return false;
        }
        return !(after.startsWith("and ") || after.startsWith("or ") || after.startsWith("to "));
    }
}
