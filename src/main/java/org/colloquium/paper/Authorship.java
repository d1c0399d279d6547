package org.colloquium.paper;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether two lists of authors can be those of one work, however each source writes names. */
enum Authorship {
    /** Half of the shorter list at least stands in the other. */
    SAME,
    /** Some are the same: a common name, or a list cut short. */
    SOME,
    OTHER,
    UNKNOWN;

    static Authorship compare(List<String> one, List<String> other) {
        Set<String> names = names(one);
        Set<String> others = names(other);
        int smaller = Math.min(names.size(), others.size());
        if (smaller == 0) {
            return UNKNOWN;
        }
        names.retainAll(others);
        return names.isEmpty() ? OTHER : 2 * names.size() >= smaller ? SAME : SOME;
    }

    private static Set<String> names(List<String> authors) {
        Set<String> names = new HashSet<>();
        for (String author : authors) {
            String name = family(author);
            if (!name.isEmpty() && !name.equals("others") && !name.equals("al")) {
                names.add(name);
            }
        }
        return names;
    }

    // "Ann B. Smith", "Smith, Ann B.", "A. B. Smith", "Smith AB"
    private static String family(String author) {
        int comma = author.indexOf(',');
        String[] words =
                (comma > 0 ? author.substring(0, comma) : author).strip().split("[\\s~]+");
        int last = words.length - 1;
        while (comma <= 0 && last > 0 && (isInitials(words[last]) || isSuffix(words[last]))) {
            last--;
        }
        List<String> all = Arrays.asList(words).subList(0, last + 1);
        String family = comma > 0 ? String.join(" ", all) : words[last];
        String normal = NormalTitle.of(family).value();
        return normal.substring(normal.lastIndexOf(' ') + 1);
    }

    private static boolean isInitials(String word) {
        return word.matches("(?:\\p{Lu}\\.?-?){1,3}") && !word.matches("\\p{Lu}\\p{Ll}.*");
    }

    private static boolean isSuffix(String word) {
        return word.matches("(?i)jr\\.?|sr\\.?|i{2,3}|iv");
    }
}
