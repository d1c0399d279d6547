package org.colloquium.bench;

import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.TestPages;
import org.colloquium.account.TestSignIn;

/** How much heap an open session takes, by what it shows. */
final class SessionBench {
    private static final int PAPERS = 139;
    private static final int MANY = 5;
    private static final int WARM_UP = 5;
    private static final int SETTLED = 4;

    private final Server server;
    private final List<Socket> connections = new ArrayList<>();

    SessionBench(Server server) {
        this.server = server;
    }

    void run(int count) throws Exception {
        TestPages.Scene scene = server.bean(TestPages.class).make(PAPERS, MANY);
        TestSignIn signIn = server.bean(TestSignIn.class);
        signIn.password(scene.reader());
        String email = signIn.email(scene.reader());
        Map<String, String> pages = new LinkedHashMap<>();
        for (String page : List.of("home", "library", "paper", "digest, preview", "ballot, open")) {
            pages.put(page, String.valueOf(scene.paths().get(page)));
        }
        Table table = Table.of(
                "KiB of heap a session, " + count + " of each; " + PAPERS + " papers, " + MANY + " of all else",
                "in all",
                "the first half",
                "sent, KiB");
        measure(table, "signed in, no page open", count, () -> signedIn(email));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            measure(table, page.getKey(), count, () -> opened(email, page.getValue()));
        }
        for (Socket connection : connections) {
            connection.close();
        }
    }

    /** Both halves alike say that nothing but sessions grew. */
    private void measure(Table table, String what, int count, Session session) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            session.open();
        }
        int half = Math.max(1, count / 2);
        int sent = 0;
        long before = used();
        for (int i = 0; i < half; i++) {
            sent = session.open();
        }
        long between = used();
        for (int i = half; i < count; i++) {
            session.open();
        }
        long after = used();
        table.line(what, each(after - before, count), each(between - before, half), Table.number(sent / 1024.0));
    }

    private int signedIn(String email) throws Exception {
        Visitor.signIn(server.port(), email).close();
        return 0;
    }

    private int opened(String email, String path) throws Exception {
        try (Visitor visitor = Visitor.signIn(server.port(), email)) {
            Visitor.Opened page = visitor.open(path);
            connections.add(visitor.listen(page));
            return page.shown().length();
        }
    }

    private static String each(long bytes, int count) {
        return Table.number(bytes / 1024.0 / count);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < SETTLED; i++) {
            System.gc();
            Thread.sleep(250);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Opens one more. */
    private interface Session {
        /** @return how many characters it was sent to show */
        int open() throws Exception;
    }
}
