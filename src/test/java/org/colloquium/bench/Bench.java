package org.colloquium.bench;

import java.util.List;

/** Measures the application: {@code library [count]}, {@code import}, {@code sessions [count]}; none means all. */
public final class Bench {
    private static final long SEED = 139;
    private static final int PAPERS = 100_000;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String verb = arguments.length == 0 ? "all" : arguments[0];
        if (!List.of("all", "library").contains(verb)) {
            System.err.println("usage: ./colloquium bench [library [papers] | import | sessions [count]]");
            System.exit(2);
        }
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        System.out.printf(
                "Seed %d, %d cores, %d MB heap at most, Java %s%n",
                SEED,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version());
        GeneratedPapers papers = new GeneratedPapers(SEED);
        try (Server server = Server.start()) {
            new LibraryBench(server, papers).run(count == 0 ? PAPERS : count);
        }
        System.exit(0);
    }
}
