package org.colloquium.note;

import java.util.List;
import java.util.Locale;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;

/** The tags of a note: each a short word or two, in lower case, without repetition. */
final class Tags {
    static final int MOST = 20;
    static final int LONGEST = 40;

    private Tags() {}

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
