package org.colloquium.operation;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquium.database.ReachedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** {@code ./colloquium check}: lists what must hold in the data, and whether it does. */
record CheckVerb(Environment environment, PrintStream out) {
    private static final String USAGE = "usage: ./colloquium check [--quiet]";

    /** @return whether all holds */
    boolean run(List<String> words) {
        if (!words.isEmpty() && !words.equals(List.of("--quiet"))) {
            throw new Refusal(USAGE);
        }
        try (ReachedDatabase database = ReachedDatabase.reach(environment, false)) {
            Map<String, Finding> findings = Invariants.check(database.source()).stream()
                    .collect(Collectors.toMap(Finding::sentence, Function.identity()));
            for (Invariant it : Invariants.all()) {
                Finding finding = findings.get(it.sentence());
                if (words.isEmpty() || finding != null) {
                    out.printf("%-6s %-11s %s%n", word(it, finding), it.module(), finding == null ? it.sentence() : finding);
                }
            }
            long wrong = findings.values().stream().filter(Finding::wrong).count();
            out.println(wrong == 0 ? "All holds that must." : wrong + " of what must hold does not.");
            return wrong == 0;
        }
    }

    private static String word(Invariant it, @Nullable Finding finding) {
        return finding == null ? (it.isRemark() ? "none" : "holds") : (finding.wrong() ? "WRONG" : "look");
    }
}
