package org.colloquium.paper;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much two texts share, from 0 (nothing) to 1 (the shorter one wholly); in time linear in their length. */
final class Likeness {

    private static final int SHINGLE = 3;

    private Likeness() {}

    /** By single words of texts in their normal form. */
    static double ofWords(String one, String other) {
        return shared(new HashSet<>(words(one)), new HashSet<>(words(other)));
    }

    /** By runs of three words, whatever the case, punctuation and TeX between them. */
    static double ofTexts(String one, String other) {
        return shared(
                shingles(words(NormalTitle.of(one).value())),
                shingles(words(NormalTitle.of(other).value())));
    }

    private static Set<String> shingles(List<String> words) {
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
        }
        return shingles.isEmpty() ? new HashSet<>(words) : shingles;
    }

    private static double shared(Set<String> one, Set<String> other) {
        int smaller = Math.min(one.size(), other.size());
        if (smaller == 0) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return (double) common / smaller;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }
}
