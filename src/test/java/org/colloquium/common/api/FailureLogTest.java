package org.colloquium.common.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.colloquium.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a failure leaves on the terminal. */
@ExtendWith(OutputCaptureExtension.class)
class FailureLogTest extends IntegrationTest {
    private static final Logger log = LoggerFactory.getLogger(FailureLogTest.class);
    private static final String FORGED = "2026-01-01T00:00:00.000Z ERROR [main] org.colloquium : Forged";
    private static final char ESCAPE = 27;

    @Autowired
    ApiErrors errors;

    @Test
    void theAnswerOfTheApiHasTheReferenceOfTheEntry(CapturedOutput terminal) throws Exception {
        String answer = Objects.requireNonNull(errors.unexpected(new IllegalStateException("Something of the inside"))
                .getDetail());
        assertThat(answer).matches(".* The reference is [0-9A-Z]{6,8}\\.").doesNotContain("inside");
        String reference = answer.replaceFirst(".* is (\\w+)\\.", "$1");
        assertThat(terminal.getOut())
                .contains("Failure " + reference, "Something of the inside", "FailureLogTest.java");
    }

    @Test
    void whatIsSentCannotLookLikeAnEntryOrSteerATerminal(CapturedOutput terminal) {
        for (String end : List.of("\n", "\r", "\r\n", "\n\n")) {
            String sent = "sent" + end + FORGED + " " + ESCAPE + "[2J";
            log.error("Said: {}", sent, new IllegalStateException(sent, new IllegalArgumentException(sent)));
        }
        assertThat(terminal.getOut()).doesNotContain(String.valueOf(ESCAPE));
        List<String> lines = terminal.getOut().lines().toList();
        assertThat(lines).noneMatch(it -> it.startsWith(FORGED.substring(0, 20)));
        assertThat(lines).filteredOn(it -> it.contains("Said: sent\\n")).hasSize(4);
        assertThat(lines)
                .as("each stack trace once")
                .filteredOn(it -> it.contains("Caused by: java.lang.IllegalArgumentException: sent"))
                .hasSize(4)
                .allMatch(it -> it.startsWith("  | "));
    }
}
