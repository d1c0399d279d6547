package org.colloquium.launch;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence, without a stack trace, what the person at the terminal can put right. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupProblemReporter implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = causes(failure)
                .map(StartupProblemReporter::sentence)
                .flatMap(Optional::stream)
                .findFirst();
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .map(cause -> (Throwable) cause);
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case StartupProblem problem -> Optional.ofNullable(problem.getMessage());
            case PortInUseException problem ->
                Optional.of("Port %d is already in use; stop what listens there, or choose another with SERVER_PORT."
                        .formatted(problem.getPort()));
            default -> Optional.empty();
        };
    }
}
