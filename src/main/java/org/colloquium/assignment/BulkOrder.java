package org.colloquium.assignment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;

/**
 * An order in a line, such as "assign presenter round-robin to votes>=3 state:unassigned".
 *
 * @param names members who take turns; empty for all
 * @param query the papers, in the library's query language
 */
record BulkOrder(PaperRole role, List<String> names, String query) {
    private static final int LONGEST = 1_000;
    private static final Pattern ROLE =
            Pattern.compile("assign\\s+(?:\"([^\"]+)\"|(\\S+))\\s+(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_TURNS =
            Pattern.compile("(?:round-robin\\s+)?to\\s+(.+)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED =
            Pattern.compile("to\\s+(.+?)\\s+to\\s+(.+)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** @throws InvalidInputException at {@code order} when it cannot be understood */
    static BulkOrder parse(String typed) {
        String text = typed.replace('\0', ' ').strip();
        Matcher role = ROLE.matcher(text);
        if (text.length() > LONGEST || !role.matches()) {
            throw wrong();
        }
        PaperRole named = PaperRole.of(role.group(1) == null ? role.group(2) : role.group(1));
        String rest = role.group(3);
        Matcher to = NAMED.matcher(rest);
        if (to.matches()) {
            return new BulkOrder(named, names(to.group(1)), to.group(2));
        }
        Matcher byTurns = BY_TURNS.matcher(rest);
        if (byTurns.matches()) {
            return new BulkOrder(named, List.of(), byTurns.group(1));
        }
        throw wrong();
    }

    private static List<String> names(String text) {
        return Stream.of(text.split(","))
                .map(it -> it.replace('"', ' ').strip())
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static InvalidInputException wrong() {
        return new InvalidInputException(
                "order",
                "Write it like “assign presenter round-robin to votes>=3 state:unassigned”, or “assign reader to Mei,"
                        + " Luca to is:saved”.");
    }
}
