package org.colloquium.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.colloquium.account.AccountRescue;
import org.colloquium.account.EmailAddress;
import org.colloquium.database.ReachedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** {@code ./colloquium user}: lets somebody in, or keeps somebody out, when nobody can sign in to do it. */
record UserVerb(Environment environment, PrintStream out, InputStream in) {
    private static final String USAGE = """
            usage: ./colloquium user list
                   ./colloquium user create ADDRESS [NAME] [--administrator] [--password]
                   ./colloquium user reset-password ADDRESS [--password]
                   ./colloquium user promote|demote|disable|enable|remove-second-factor ADDRESS
            Without --password a one-time link is printed, by which the person chooses one; with it, it is read from
            the first line of the standard input.""";

    void run(List<String> words) throws IOException {
        Set<String> options = new TreeSet<>(words.stream().filter(it -> it.startsWith("--")).toList());
        List<String> plain = words.stream().filter(it -> !it.startsWith("--")).toList();
        if (plain.isEmpty() || !List.of("--administrator", "--password").containsAll(options)) {
            throw new Refusal(USAGE);
        }
        try (ReachedDatabase database = ReachedDatabase.reach(environment, false);
                Console console = new Console(database.source())) {
            run(console.accounts(), plain, options);
        }
    }

    private void run(AccountRescue accounts, List<String> words, Set<String> options) throws IOException {
        String what = words.getFirst();
        boolean named = what.equals("create") && words.size() == 3;
        if (words.size() != (what.equals("list") ? 1 : 2) && !named) {
            throw new Refusal(USAGE);
        }
        if (what.equals("list")) {
            list(accounts);
            return;
        }
        EmailAddress email = new EmailAddress(words.get(1));
        switch (what) {
            case "create" -> create(accounts, email, named ? words.get(2) : email.value(), options);
            case "reset-password" -> tell(
                    "The old password and all sessions have ended.", accounts.resetPassword(email, password(options)));
            case "promote" -> done(() -> accounts.promote(email), "is an administrator", email);
            case "demote" -> done(() -> accounts.demote(email), "is no administrator", email);
            case "disable" -> done(() -> accounts.disable(email), "cannot sign in any more", email);
            case "enable" -> done(() -> accounts.enable(email), "can sign in again", email);
            case "remove-second-factor" ->
                done(() -> accounts.removeSecondFactor(email), "signs in without a second factor", email);
            default -> throw new Refusal(USAGE);
        }
    }

    private void create(AccountRescue accounts, EmailAddress email, String name, Set<String> options)
            throws IOException {
        tell(
                "The account was made.",
                accounts.create(email, name, options.contains("--administrator"), password(options)));
    }

    private void list(AccountRescue accounts) {
        accounts.list()
                .forEach(it -> out.printf(
                        "%-40s %-30s%s%s%s%n",
                        it.email(),
                        it.name(),
                        it.administrator() ? " administrator" : "",
                        it.enabled() ? "" : " disabled",
                        it.hasPassword() ? "" : " no password"));
    }

    private void done(Runnable work, String what, EmailAddress email) {
        work.run();
        out.println(email.value() + " " + what + ".");
    }

    private void tell(String what, @Nullable String secret) {
        out.println(what);
        if (secret != null) {
            out.println("Give the person this link, which works once and for seven days: " + site() + "/invitation/" + secret);
        }
    }

    private String site() {
        String base = environment.getProperty("colloquium.base-url", "").replaceAll("/+$", "");
        return base.isEmpty()
                ? "http://%s:%s"
                        .formatted(
                                environment.getProperty("server.address", "127.0.0.1"),
                                environment.getProperty("server.port", "8080"))
                : base;
    }

    private @Nullable String password(Set<String> options) throws IOException {
        if (!options.contains("--password")) {
            return null;
        }
        String line = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine();
        if (line == null || line.isBlank()) {
            throw new Refusal("With --password, give it as the first line of the standard input. Nothing was changed.");
        }
        return line;
    }
}
