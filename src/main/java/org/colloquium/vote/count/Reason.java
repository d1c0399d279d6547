package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.colloquium.common.ui.Words;

/**
 * A sentence on why a count ended as it did, which leaves open how its candidates are called.
 *
 * @param text with {@code {}} in the place of each mention
 * @param about who is mentioned there, one or several
 */
public record Reason(String text, List<List<String>> about) {
    private static final int MOST_NAMES = 6;

    /** @param about a candidate or a list of candidates for each place in the text */
    static Reason of(String text, Object... about) {
        List<List<String>> mentions = new ArrayList<>();
        for (Object it : about) {
            mentions.add(
                    it instanceof List<?> several
                            ? several.stream().map(String::valueOf).toList()
                            : List.of(String.valueOf(it)));
        }
        return new Reason(text, mentions);
    }

    String words(UnaryOperator<String> names) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (List<String> mention : about) {
            int at = text.indexOf("{}", from);
            words.append(text, from, at).append(called(mention, names));
            from = at + 2;
        }
        return words.append(text.substring(from)).toString();
    }

    private static String called(List<String> candidates, UnaryOperator<String> names) {
        return candidates.size() > MOST_NAMES
                ? Words.count(candidates.size(), "paper", "papers")
                : Words.list(candidates.stream().map(names).toList());
    }
}
