package org.colloquium.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.NewPaper;
import org.colloquium.paper.PaperImport;
import org.colloquium.paper.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Importing digests through the API, beside no more than copying the same papers into a table of the same kind. */
final class ImportBench {
    private static final Path SEED = Path.of("../shared/digests/huggingface-papers-page.txt");
    private static final Path SAMPLE = Path.of("src/main/resources/org/colloquium/digest/sample-digest.txt");
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 100;
    private static final int LARGE_ROUNDS = 3;
    private static final int AT_ONCE = 10_000;

    private final Server server;
    private final GeneratedPapers papers;
    private final Floor floor;
    private @Nullable GroupDetails library;

    ImportBench(Server server, GeneratedPapers papers) {
        this.server = server;
        this.papers = papers;
        floor = new Floor(server);
    }

    /** @param known how many papers the library holds before; none: each round has a library of its own */
    void run(int many, int known) throws Exception {
        if (known > 0) {
            library = fill(known);
        }
        Path seed = Files.exists(SEED) ? SEED : SAMPLE;
        Steps small = new Steps(seed, WARM_UP, ROUNDS);
        small.table("Milliseconds for " + seed.getFileName());
        Path page = Files.createTempFile("page", ".txt");
        try {
            Files.writeString(page, papers.page(known, known + many));
            Steps large = new Steps(page, 1, LARGE_ROUNDS);
            large.table("Milliseconds for a page of " + many + " generated papers");
            large.rates("The same page, the median");
        } finally {
            Files.delete(page);
        }
    }

    private GroupDetails fill(int known) throws Exception {
        GroupDetails group = server.newGroup();
        TransactionTemplate transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        PaperImport imports = server.bean(PaperImport.class);
        for (int from = 0; from < known; from += AT_ONCE) {
            List<NewPaper> some = papers.papers(from, Math.min(known, from + AT_ONCE));
            server.as(() -> transaction.execute(status -> imports.add(group.id(), some, Progress.NONE)));
        }
        floor.fill(group.id());
        server.settle();
        return group;
    }

    /** One digest dealt with again and again, each time in a new group. */
    private final class Steps {
        private final Path digest;
        private final Map<Step, List<Double>> millis = new TreeMap<>();
        private final Map<Step, Double> peaks = new TreeMap<>();
        private long rows;

        Steps(Path digest, int warmUp, int rounds) throws Exception {
            this.digest = digest;
            for (int i = 0; i < warmUp + rounds; i++) {
                if (i == warmUp) {
                    millis.clear();
                    peaks.clear();
                }
                round(rounds <= LARGE_ROUNDS);
            }
        }

        private void round(boolean heap) throws Exception {
            GroupDetails group = library == null ? server.newGroup() : library;
            String path = "/groups/" + group.slug() + "/digests";
            time(Step.DRY_RUN, heap, () -> server.send("POST", path + "?dryRun=true", digest));
            time(Step.IMPORT, heap, () -> server.send("POST", path, digest));
            time(Step.AGAIN, heap, () -> server.send("POST", path, digest));
            String id = imported(group);
            byte[] copied = floor.copyOf(id);
            rows = floor.rows(id);
            time(Step.UNDO, heap, () -> server.call("DELETE", path + "/" + id, new byte[0]));
            floor.takeOut();
            time(Step.COPY, heap, () -> floor.copy(copied));
        }

        private void time(Step step, boolean heap, Work work) throws Exception {
            try (Peak peak = heap ? Peak.watch() : Peak.NONE) {
                long start = System.nanoTime();
                work.run();
                millis.computeIfAbsent(step, it -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
                peaks.merge(step, peak.megabytes(), Math::max);
            }
        }

        private Rounds of(Step step) {
            return Rounds.of(millis.getOrDefault(step, List.of()).stream()
                    .mapToDouble(it -> it)
                    .toArray());
        }

        void table(String what) {
            Rounds copy = of(Step.COPY);
            Table table = Table.of(what + ", " + rows + " added", "rounds", "p50", "p95", "p50 / COPY");
            millis.keySet().forEach(step -> table.rounds(step.words(), of(step), of(step).times(copy)));
        }

        void rates(String what) {
            Table table = Table.of(what, "seconds", "papers/s", "MB heap up");
            millis.keySet().forEach(step -> {
                double seconds = of(step).median() / 1000;
                table.line(
                        step.words(),
                        Table.number(seconds),
                        Table.number(rows / seconds),
                        Table.number(peaks.getOrDefault(step, 0.0)));
            });
        }
    }

    private String imported(GroupDetails group) {
        return server.bean(JdbcClient.class)
                .sql("select id from digest where group_id = ? and state = 'IMPORTED'")
                .param(group.id().value())
                .query(String.class)
                .single();
    }

    private enum Step {
        DRY_RUN,
        IMPORT,
        AGAIN,
        UNDO,
        COPY;

        String words() {
            return switch (this) {
                case DRY_RUN -> "dry run";
                case IMPORT -> "import";
                case AGAIN -> "the same again";
                case UNDO -> "undo";
                case COPY -> "floor: COPY into the same columns and indexes";
            };
        }
    }

    private interface Work {
        void run() throws Exception;
    }
}
