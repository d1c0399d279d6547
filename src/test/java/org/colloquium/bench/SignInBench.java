package org.colloquium.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a sign-in costs beside the bare password hash, alone, on all cores, and at ten a second. */
final class SignInBench {
    private static final int WARM_UP = 30;
    private static final int PEOPLE = 20;
    private static final int A_SECOND = 10;

    private final Server server;

    SignInBench(Server server) {
        this.server = server;
    }

    void run(int count) throws Exception {
        List<String> people = people();
        PasswordEncoder encoder = server.bean(PasswordEncoder.class);
        String hash = encoder.encode(TestSignIn.PASSWORD);
        List<Rounds> alone = Rounds.byTurns(
                WARM_UP,
                count,
                List.of(
                        round -> encoder.matches(TestSignIn.PASSWORD, hash),
                        round -> signIn(people.get(round % PEOPLE))));
        Table table = Table.of("Milliseconds, one after the other", "rounds", "p50", "p95", "p50 / Argon2");
        table.rounds("bare Argon2id", alone.get(0), "1.0 \u00d7");
        table.rounds("sign-in through the form", alone.get(1), alone.get(1).times(alone.get(0)));
        onAllCores(people, encoder, hash, count);
        paced(people, count);
        refused(people, count);
    }

    /** An address with an account and one without must take as long, or the time tells who has one. */
    private void refused(List<String> people, int count) throws Exception {
        JdbcClient database = server.bean(JdbcClient.class);
        List<Rounds> refused = Rounds.byTurns(
                WARM_UP,
                count,
                List.of(
                        round -> refuse(database, people.get(round % PEOPLE)),
                        round -> refuse(database, "nobody-" + round + "@example.org")));
        Table table = Table.of("Milliseconds until a wrong password is refused", "rounds", "p50", "p95", "p50 / known");
        table.rounds("known address", refused.get(0), "1.0 \u00d7");
        table.rounds("unknown address", refused.get(1), refused.get(1).times(refused.get(0)));
    }

    private void refuse(JdbcClient database, String email) throws Exception {
        database.sql("delete from attempt_limit").update();
        Visitor.tryToSignIn(server.port(), email, "not the password of anybody");
    }

    private List<String> people() {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            AccountId person = server.bean(TestAccounts.class).person("Person " + i);
            server.bean(TestSignIn.class).password(person);
            people.add(server.bean(TestSignIn.class).email(person));
        }
        return people;
    }

    private void onAllCores(List<String> people, PasswordEncoder encoder, String hash, int count) throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        double hashes = aSecond(cores, count, round -> encoder.matches(TestSignIn.PASSWORD, hash));
        double signIns = aSecond(cores, count, round -> signIn(people.get(round % PEOPLE)));
        Table table =
                Table.of("A second and core, " + cores + " at a time on " + cores + " cores", "a second", "of Argon2");
        table.line("bare Argon2id", Table.number(hashes / cores), "1.00");
        table.line("sign-in through the form", Table.number(signIns / cores), Table.number(signIns / hashes));
    }

    private static double aSecond(int threads, int count, Rounds.Round round) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                all.add(pool.submit(() -> {
                    round.run(number);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            return count / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** Sent at their hour, however long those before them take. */
    private void paced(List<String> people, int count) throws Exception {
        double[] times = new double[count];
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = start + TimeUnit.SECONDS.toNanos(i) / A_SECOND;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                all.add(pool.submit(() -> {
                    signIn(people.get(number % PEOPLE));
                    times[number] = (System.nanoTime() - due) / 1e6;
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        Table.of("Milliseconds at " + A_SECOND + " sign-ins a second", "rounds", "p50", "p95")
                .rounds("sign-in through the form", Rounds.of(times));
    }

    private void signIn(String email) throws Exception {
        Visitor.signIn(server.port(), email).close();
    }
}
