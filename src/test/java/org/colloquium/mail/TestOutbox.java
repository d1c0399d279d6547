package org.colloquium.mail;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends what waits in the box, whatever another application of the same tests has made of it. */
@TestComponent
public class TestOutbox {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MailRound round;
    private final JdbcClient database;

    TestOutbox(MailRound round, JdbcClient database) {
        this.round = round;
        this.database = database;
    }

    /** Waits until so many letters to that address are in the mailbox, and gives them in the order of their coming. */
    public List<MimeMessage> await(TestMailbox mailbox, String address, int many) {
        return until(
                () -> {
                    database.sql("update letter set next_try = now() where held and sent_at is null and recipient = ?")
                            .param(address)
                            .update();
                    round.run();
                    return mailbox.to(address);
                },
                many);
    }

    /** Waits until no letter to that address is kept, as it is once it has left. */
    public void untilForgotten(String address) {
        Instant end = Instant.now().plus(PATIENCE);
        while (database.sql("select count(*) from letter where recipient = ?")
                                .param(address)
                                .query(Integer.class)
                                .single()
                        > 0
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** Waits without a hand in it. */
    static List<MimeMessage> until(Supplier<List<MimeMessage>> look, int many) {
        Instant end = Instant.now().plus(PATIENCE);
        List<MimeMessage> found = look.get();
        while (found.size() < many && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
            found = look.get();
        }
        if (found.size() < many) {
            throw new AssertionError(found.size() + " letters have come, not " + many);
        }
        return found;
    }
}
