package org.colloquium.note.exchange;

/** A tag as Obsidian takes it: letters, digits, hyphens, underscores and strokes, not digits alone. */
final class ObsidianTag {
    private ObsidianTag() {}

    static String of(String tag) {
        String letters = tag.replaceAll("[^\\p{L}\\p{M}\\p{N}_/-]+", "-").replaceAll("^[-/]+|[-/]+$", "");
        boolean numeric = letters.codePoints().allMatch(it -> Character.isDigit(it) || "-_/".indexOf(it) >= 0);
        return numeric ? "t" + letters : letters;
    }
}
