package org.colloquium.digest.format.bibliography;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An entry of a BibTeX file.
 *
 * @param type such as {@code article}, in lower case
 * @param fields their values without the delimiters, by their names in lower case
 * @param start where its {@code @} stands
 * @param end where it ends, exclusive
 * @param closed whether its last bracket is there
 */
record BibtexEntry(String type, String key, Map<String, String> fields, int start, int end, boolean closed) {

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The value of the first of these fields that is there; empty if none is. */
    String firstOf(String... names) {
        for (String name : names) {
            if (!field(name).isBlank()) {
                return field(name);
            }
        }
        return "";
    }

    String parent() {
        return field("crossref").strip().toLowerCase(Locale.ROOT);
    }

    /** This entry with what it lacks taken from the volume that it appeared in, whose title is the booktitle here. */
    BibtexEntry within(BibtexEntry volume) {
        Map<String, String> all = new HashMap<>(volume.fields());
        all.keySet().removeAll(Set.of("title", "abstract", "doi", "url", "eprint", "note", "crossref"));
        String title = volume.firstOf("booktitle", "title");
        if (!title.isEmpty()) {
            all.put("booktitle", title);
        }
        // The editors of a volume are in their own field; its authors wrote it, not what stands in it.
        all.remove("author");
        all.putAll(fields);
        return new BibtexEntry(type, key, all, start, end, closed);
    }
}
