package org.colloquium.vote.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.colloquium.common.InvalidInputException;

/**
 * The candidates that a member approves of; none is an answer too.
 *
 * @param approve sorted, so that the order of ticking is not told
 * @param carried equal shares: what the vote has left from earlier ballots of its season, exactly, as "17/6"
 */
public record Approvals(List<String> approve, String carried) implements Answer {
    /** The field with what a vote carries, which no member writes. */
    public static final String CARRIED = "carried";

    private static final String NOTHING = "0";
    private static final Pattern SHARE = Pattern.compile("\\d{1,400}(/[1-9]\\d{0,400})?");

    public Approvals {
        approve = approve.stream().distinct().sorted(Canonical.ORDER).toList();
    }

    public Approvals(List<String> approve) {
        this(approve, NOTHING);
    }

    /** @throws InvalidInputException when it is no answer to the question */
    static Approvals read(Map<String, ?> json, Question question) {
        if (!(json.get("approve") instanceof List<?> named)) {
            throw new InvalidInputException(
                    "approve", "A vote by approval is {\"approve\": [\u2026]}; it may be empty.");
        }
        return new Approvals(question.named("approve", named));
    }

    /** With what it carries, if it says so. */
    static Approvals carrying(Map<String, ?> json, Question question) {
        Approvals read = read(json, question);
        Object carried = json.get(CARRIED);
        if (carried == null) {
            return read;
        }
        if (!(carried instanceof String share) || !SHARE.matcher(share).matches()) {
            throw new InvalidInputException(CARRIED, "What a vote carries is a share such as \"17/6\".");
        }
        return new Approvals(read.approve, Fraction.read(share).toString());
    }

    /** The candidates that a kept vote approves of, for showing it. */
    public static List<String> in(Map<String, ?> json) {
        return json.get("approve") instanceof List<?> named
                ? named.stream().map(String::valueOf).toList()
                : List.of();
    }

    boolean carries() {
        return !carried.equals(NOTHING);
    }

    @Override
    public Map<String, Object> json() {
        if (!carries()) {
            return Map.of("approve", approve);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("approve", approve);
        json.put(CARRIED, carried);
        return json;
    }
}
