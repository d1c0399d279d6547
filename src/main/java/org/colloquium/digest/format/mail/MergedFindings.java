package org.colloquium.digest.format.mail;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.colloquium.digest.format.DigestDate;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.Recognition;
import org.jspecify.annotations.Nullable;

/**
 * What was recognised in mails, as one answer: of the format of the part that gave all papers, of mails if several did.
 *
 * @param sent the day on which the first of the mails was sent
 */
record MergedFindings(List<PartFindings> parts, @Nullable LocalDate sent, List<String> warnings) {

    Recognition recognition() {
        List<PartFindings> giving = parts.stream().filter(it -> it.papers() > 0).toList();
        return new Recognition(
                giving.size() == 1 ? giving.getFirst().recognition().format() : Mail.FORMAT,
                why(giving),
                parts.stream()
                        .flatMap(it -> it.recognition().candidates().stream())
                        .toList(),
                parts.stream()
                        .flatMap(it -> it.recognition().leftOver().stream())
                        .toList(),
                declared(giving),
                allWarnings(giving),
                date(giving));
    }

    private static String why(List<PartFindings> giving) {
        if (giving.isEmpty()) {
            return "It is a mail, but no part of it was recognised.";
        }
        if (giving.size() > 1) {
            return "It is mail, and " + giving.size() + " parts of it hold papers. The first of them: "
                    + giving.getFirst().recognition().why();
        }
        String part = giving.getFirst().part();
        String why = giving.getFirst().recognition().why();
        return part == null ? why : "It came in part " + part + " of a mail. " + why;
    }

    // A number can only be compared if all that is of that kind was counted.
    private static Map<Kind, Integer> declared(List<PartFindings> giving) {
        Map<Kind, Integer> declared = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<PartFindings> having = giving.stream()
                    .filter(it -> it.recognition().declared().containsKey(kind)
                            || it.recognition().candidates().stream().anyMatch(paper -> paper.kind() == kind))
                    .toList();
            List<Integer> numbers = having.stream()
                    .map(it -> it.recognition().declared().get(kind))
                    .filter(Objects::nonNull)
                    .toList();
            if (!numbers.isEmpty() && numbers.size() == having.size()) {
                declared.put(kind, numbers.stream().mapToInt(Integer::intValue).sum());
            }
        }
        return declared;
    }

    private List<String> allWarnings(List<PartFindings> giving) {
        Set<String> all = new LinkedHashSet<>();
        parts.forEach(it -> all.addAll(it.recognition().warnings()));
        all.addAll(warnings);
        if (giving.isEmpty()) {
            all.add("No papers were recognised in this mail.");
        }
        return new ArrayList<>(all);
    }

    private @Nullable DigestDate date(List<PartFindings> giving) {
        DigestDate inner = giving.stream()
                .map(it -> it.recognition().date())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (sent == null || (inner != null && inner.year() != null)) {
            return inner;
        }
        LocalDate day = inner == null ? sent : inner.seenOn(sent);
        return new DigestDate(inner == null ? sent.toString() : inner.text(), MonthDay.from(day), Year.from(day));
    }
}
