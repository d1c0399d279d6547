package org.colloquium.note;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Markup;
import org.colloquium.common.OneLine;

/** The tags of a note: each a short word or two, in lower case, without repetition. */
final class Tags {
    static final int MOST = 20;
    static final int LONGEST = 40;

    /** A tag in a text: a word after a hash sign, which is neither a heading, nor a number, nor part of an address. */
    private static final Pattern TYPED = Pattern.compile(
            "(?<![^\\s(\\[{,;:])#(\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:[-_/][\\p{L}\\p{M}\\p{N}]+)*)(?![\\p{L}\\p{M}\\p{N}_/#-])");

    private Tags() {}

    /** The tags, and behind them those that words name which did not name them before, as far as there is room. */
    static List<String> with(List<String> tags, String words, String before) {
        Set<String> known = typed(before);
        return Stream.concat(tags.stream(), typed(words).stream().filter(it -> !known.contains(it)))
                .distinct()
                .limit(Math.max(MOST, tags.size()))
                .toList();
    }

    /** The tags that words name, outside of code and formulas. */
    private static Set<String> typed(String words) {
        Set<String> found = new LinkedHashSet<>();
        Markup.replace(words, true, TYPED, it -> {
            String tag = it.group(1).toLowerCase(Locale.ROOT);
            if (tag.codePointCount(0, tag.length()) <= LONGEST) {
                found.add(tag);
            }
            return Optional.empty();
        });
        return found;
    }

    static List<String> checked(List<String> tags) {
        List<String> clean = tags.stream()
                .map(it -> OneLine.of(TextRules.storable(it))
                        .replaceFirst("^#+", "")
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (clean.size() > MOST) {
            throw new InvalidInputException("tags", "At most " + MOST + " tags fit on one note.");
        }
        clean.stream()
                .filter(it -> it.codePointCount(0, it.length()) > LONGEST)
                .findFirst()
                .ifPresent(it -> {
                    throw new InvalidInputException("tags", "A tag is at most " + LONGEST + " characters long.");
                });
        return clean;
    }
}
