package org.colloquium.note.exchange;

import java.text.Normalizer;
import java.util.Locale;

/** What the file of an export is called: words of its title, in letters that every system takes. */
public final class ExportName {
    private static final int LONGEST = 60;

    private ExportName() {}

    /** @param ending with a dot before it */
    public static String of(String title, String ending) {
        String letters = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .toLowerCase(Locale.ROOT);
        String cut = letters.length() <= LONGEST ? letters : letters.substring(0, LONGEST);
        String name = cut.replaceAll("^-+|-+$", "");
        return (name.isEmpty() ? "notes" : name + "-notes") + ending;
    }
}
