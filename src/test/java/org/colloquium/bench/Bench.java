package org.colloquium.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Measures the application, each verb on a server of its own; {@code ./colloquium bench} alone does all of them. */
public final class Bench {
    private static final long SEED = 139;
    private static final Map<String, Verb> VERBS = verbs();

    private Bench() {}

    private static Map<String, Verb> verbs() {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        GeneratedPapers papers = new GeneratedPapers(SEED);
        verbs.put("library", new Verb(100_000, (server, count, beside) -> new LibraryBench(server, papers).run(count)));
        verbs.put(
                "import",
                new Verb(10_000, (server, count, beside) -> new ImportBench(server, papers).run(count, beside)));
        verbs.put("sessions", new Verb(100, (server, count, beside) -> new SessionBench(server).run(count)));
        verbs.put("statements", new Verb(10_000, (server, count, beside) -> new StatementBench(server).run(count)));
        verbs.put("count", new Verb(500, (server, count, beside) -> new CountBench(server).run(count)));
        verbs.put("sign-ins", new Verb(200, (server, count, beside) -> new SignInBench(server).run(count)));
        verbs.put("backup", new Verb(100_000, (server, count, beside) -> new BackupBench(server, papers).run(count)));
        verbs.put("accounts", new Verb(10_000, (server, count, beside) -> new AccountBench(server).run(count)));
        verbs.put("reading", new Verb(1_000, (server, count, beside) -> new ReadingBench(server).run(count)));
        verbs.put("votes-live", new Verb(200, (server, count, beside) -> new VotesLiveBench(server).run(count)));
        verbs.put("propose", new Verb(5_000, (server, count, beside) -> new ProposeBench().run(count)));
        return verbs;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> wanted = arguments.length == 0 ? List.copyOf(VERBS.keySet()) : List.of(arguments[0]);
        int count = number(arguments, 1);
        int beside = number(arguments, 2);
        if (!VERBS.keySet().containsAll(wanted) || arguments.length > 3 || count < 0 || beside < 0) {
            System.err.println(
                    "usage: ./colloquium bench [library [papers]"
                            + " | import [papers [papers in the library]] | sessions [count] | statements [papers] | count [papers] | sign-ins [count]"
                            + " | backup [papers] | accounts [count] | reading [annotations] | votes-live [sessions] | propose [papers]]");
            System.exit(2);
        }
        System.out.printf(
                "Seed %d, %d cores, %d MB heap at most, Java %s%n",
                SEED,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version());
        for (String verb : wanted) {
            run(Objects.requireNonNull(VERBS.get(verb)), count, beside);
        }
        System.exit(0);
    }

    /** Zero where there is none, less where it is no number. */
    private static int number(String[] arguments, int place) {
        return arguments.length <= place
                ? 0
                : arguments[place].matches("[1-9]\\d{0,6}") ? Integer.parseInt(arguments[place]) : -1;
    }

    private static void run(Verb verb, int count, int beside) throws Exception {
        try (Server server = Server.start()) {
            verb.work().run(server, count == 0 ? verb.usual() : count, beside);
        }
    }

    /** @param usual how many, unless the second argument says so */
    private record Verb(int usual, Work work) {}

    private interface Work {
        void run(Server server, int count, int beside) throws Exception;
    }
}
