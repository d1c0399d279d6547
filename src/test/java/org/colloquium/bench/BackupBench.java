package org.colloquium.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.colloquium.TestDatabase;
import org.colloquium.group.GroupDetails;
import org.colloquium.operation.Operation;
import org.colloquium.paper.NewPaper;
import org.colloquium.paper.PaperImport;
import org.colloquium.paper.Progress;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a library in one file, brings it back into an empty database, and looks through it. */
final class BackupBench {
    private static final int AT_ONCE = 10_000;
    private static final List<String> DATABASE =
            List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");

    private final Server server;
    private final GeneratedPapers papers;

    BackupBench(Server server, GeneratedPapers papers) {
        this.server = server;
        this.papers = papers;
    }

    void run(int count) throws Exception {
        load(count);
        Path file = Files.createTempDirectory("bench").resolve("bench.backup");
        Environment environment = server.bean(Environment.class);
        DATABASE.forEach(it -> System.setProperty(it, environment.getRequiredProperty(it)));
        Table table = Table.of("Keeping and bringing back", "papers", "seconds", "MB of the file");
        String papersIn = Integer.toString(count);
        double backup = seconds("backup", file.toString());
        String size = Table.number(Files.size(file) / 1e6);
        table.line("backup", papersIn, Table.number(backup), size);
        table.line("check", papersIn, Table.number(seconds("check", "--quiet")), "");
        Map<String, Object> empty = TestDatabase.empty();
        DATABASE.forEach(it -> System.setProperty(it, String.valueOf(empty.get(it))));
        table.line("restore", papersIn, Table.number(seconds("restore", file.toString())), size);
        Files.delete(file);
    }

    private static double seconds(String... words) {
        long start = System.nanoTime();
        if (Operation.run(words, System.out, System.err) != 0) {
            throw new IllegalStateException(String.join(" ", words));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void load(int count) {
        GroupDetails group = server.newGroup();
        TransactionTemplate transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        PaperImport imports = server.bean(PaperImport.class);
        for (int from = 0; from < count; from += AT_ONCE) {
            List<NewPaper> some = papers.papers(from, Math.min(count, from + AT_ONCE));
            server.as(() -> transaction.execute(status -> {
                imports.begin(group.id());
                return imports.add(group.id(), some, Progress.NONE);
            }));
        }
        server.settle();
    }
}
