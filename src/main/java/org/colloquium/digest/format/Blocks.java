package org.colloquium.digest.format;

import java.util.ArrayList;
import java.util.List;

/** Cuts a page's text into blocks: a line is a block unless it was wrapped, in which case its lines are joined. */
final class Blocks {

    private static final int CONTINUED_FROM = 40;

    private final WrapWidth width;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int first;
    private int last;
    private String lastText = "";

    private Blocks(WrapWidth width) {
        this.width = width;
    }

    static List<Block> of(DigestText digest) {
        boolean wraps = digest.layout() == DigestText.Layout.LINES;
        Blocks blocks = new Blocks(wraps ? WrapWidth.of(digest.lines()) : WrapWidth.NONE);
        for (Line line : digest.lines()) {
            if (line.isBlank()) {
                blocks.end();
            } else {
                blocks.add(line, wraps);
            }
        }
        blocks.end();
        return NamesOfPeople.marked(blocks.blocks);
    }

    private void add(Line line, boolean wraps) {
        if (text.isEmpty() || !wraps || !continues(line.text())) {
            end();
            first = line.first();
        } else if (!joinsWithoutSpace(lastText, line.text().strip())) {
            text.append(' ');
        }
        text.append(line.text().strip());
        last = line.last();
        lastText = line.text().strip();
    }

    private void end() {
        if (!text.isEmpty()) {
            String whole = text.toString();
            blocks.add(new Block(first, last, whole, PageMark.of(whole)));
            text.setLength(0);
        }
    }

    private boolean continues(String next) {
        String stripped = next.strip();
        if (PageMark.of(lastText) != null) {
            return false;
        }
        if (width.breaksBetween(lastText, stripped)) {
            return true;
        }
        boolean indented = Character.isWhitespace(next.charAt(0)) && lastText.length() >= CONTINUED_FROM;
        boolean midSentence = Character.isLowerCase(stripped.codePointAt(0)) && !endsSentence(lastText);
        boolean short_ = lastText.length() <= WrapWidth.WIDEST && stripped.length() <= WrapWidth.WIDEST;
        return short_ && (indented || midSentence) && PageMark.of(stripped) == null;
    }

    private static boolean endsSentence(String text) {
        return ".!?:。！？؟".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    // Some wrap after hyphens: "text-to-" and "image" are one word; "pre-" and "and post-training" are not.
    private static boolean joinsWithoutSpace(String before, String after) {
        int end = before.length() - 1;
        if (end < 1 || before.charAt(end) != '-' || before.charAt(end - 1) == ' ') {
            return false;
        }
        String word = after.split("\\s", 2)[0];
        return !(word.equals("and") || word.equals("or") || word.equals("to"));
    }
}
