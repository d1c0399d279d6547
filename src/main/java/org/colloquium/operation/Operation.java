package org.colloquium.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.launch.StartupProblem;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** The launcher's verbs that work on the data of a server, whether it runs or not: check, backup, restore, user. */
public final class Operation {
    private static final int WRONG = 1;
    private static final int REFUSED = 2;

    private Operation() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** @return the exit code: 0 when all is well, 1 when the check finds something wrong, 2 when nothing was done */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        beQuiet();
        List<String> words = List.of(arguments);
        String verb = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.stream().skip(1).toList();
        StandardEnvironment environment = new StandardEnvironment();
        try {
            return switch (verb) {
                case "check" -> new CheckVerb(environment, out).run(rest) ? 0 : WRONG;
                case "backup" -> done(() -> new BackupVerb(environment, out).run(rest));
                case "restore" -> done(() -> new RestoreVerb(environment, out).run(rest));
                case "user" -> done(() -> new UserVerb(environment, out, System.in).run(rest));
                default -> throw new Refusal("There is no verb '" + verb + "'.");
            };
        } catch (Refusal | StartupProblem | ConflictException | NotFoundException | InvalidInputException e) {
            err.println(e.getMessage());
        } catch (SQLException | IOException | RuntimeException e) {
            err.println("Nothing was done, since something failed: " + reason(e));
        }
        return REFUSED;
    }

    private static int done(Work work) throws IOException, SQLException {
        work.run();
        return 0;
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
    }

    /** Else every library would tell what it does. */
    private static void beQuiet() {
        LoggingSystem logging = LoggingSystem.get(Operation.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        Arrays.asList(LoggingSystem.ROOT_LOGGER_NAME, "org.flywaydb")
                .forEach(it -> logging.setLogLevel(it, LogLevel.ERROR));
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }
}
