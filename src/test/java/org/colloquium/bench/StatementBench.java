package org.colloquium.bench;

import java.util.List;
import java.util.Set;
import org.colloquium.StatementCount;
import org.colloquium.TestPages;
import org.colloquium.account.TestSignIn;

/** How many statements opening each page takes, where there is little and where there is much. */
final class StatementBench {
    private static final int SMALL = 139;
    private static final int FEW = 5;
    private static final int MANY = 20;

    private final Server server;

    StatementBench(Server server) {
        this.server = server;
    }

    void run(int papers) throws Exception {
        TestPages pages = server.bean(TestPages.class);
        System.out.printf("%nMaking a group of %d papers and one of %d …%n", SMALL, papers);
        TestPages.Scene warm = pages.make(FEW, FEW);
        TestPages.Scene small = pages.make(SMALL, FEW);
        TestPages.Scene large = pages.make(papers, MANY);
        server.settle();
        for (String page : warm.paths().keySet()) {
            statements(warm, page);
        }
        Table table = Table.of(
                "Statements a page; " + FEW + ", then " + MANY + " of all else",
                SMALL + " papers",
                papers + " papers",
                "different");
        for (String page : small.paths().keySet()) {
            List<String> sent = statements(small, page);
            List<String> more = statements(large, page);
            table.line(
                    page,
                    Integer.toString(sent.size()),
                    Integer.toString(more.size()),
                    Integer.toString(Set.copyOf(more).size()));
        }
    }

    private List<String> statements(TestPages.Scene scene, String page) throws Exception {
        TestSignIn signIn = server.bean(TestSignIn.class);
        signIn.password(scene.reader());
        String path = String.valueOf(scene.paths().get(page));
        try (Visitor visitor = Visitor.signIn(server.port(), signIn.email(scene.reader()))) {
            return server.bean(StatementCount.class).during(() -> visitor.open(path));
        }
    }
}
