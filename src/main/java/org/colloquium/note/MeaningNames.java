package org.colloquium.note;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a group calls the colours of its highlights.
 *
 * @param own the names it has given; the others have their own word
 */
public record MeaningNames(Map<Meaning, String> own) implements Serializable {
    public String of(Meaning meaning) {
        return own.getOrDefault(meaning, meaning.word());
    }

    /** The name of each, by its word. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Meaning it : Meaning.values()) {
            words.put(it.word(), of(it));
        }
        return words;
    }
}
