package org.colloquium.digest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.digest.format.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * How to import a digest.
 *
 * @param select the places of the entries to import, from 0; null for those selected by default
 * @param format the key of the format to read it as; null to find out
 */
public record ImportOptions(
        @Nullable Set<Integer> select, @Nullable String format) {
    public static final ImportOptions NONE = new ImportOptions(null, null);

    /** Who selects an entry has not thereby said what it is: a doubt stays one. */
    Map<Integer, Choice> choices(List<Candidate> entries, List<Judgement> judgements) {
        Map<Integer, Choice> choices = new HashMap<>();
        if (select == null) {
            return choices;
        }
        check(select, entries.size());
        IntStream.range(0, entries.size()).forEach(place -> {
            if (!select.contains(place)) {
                choices.put(place, Choice.OUT);
            } else if (!judgements.get(place).isDoubt() || !entries.get(place).selected()) {
                choices.put(place, Choice.IN);
            }
        });
        return choices;
    }

    private static void check(Collection<Integer> places, int found) {
        places.stream().filter(it -> it < 0 || it >= found).findFirst().ifPresent(it -> {
            throw new InvalidInputException(
                    "select", "There is no entry " + it + ": " + found + " were found, counted from 0.");
        });
    }
}
