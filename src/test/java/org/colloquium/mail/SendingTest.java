package org.colloquium.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.colloquium.IntegrationTest;
import org.colloquium.account.TestMailServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** From the box to a real mail server, whatever that does. */
class SendingTest extends IntegrationTest {
    @Autowired
    Outbox outbox;

    @Autowired
    LetterBox box;

    @Autowired
    MailRound round;

    @Autowired
    TestMailServer settings;

    @Autowired
    TestOutbox sending;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final TestMailbox mailbox = new TestMailbox();
    private String address = "";

    @BeforeEach
    void prepare() {
        database.sql("delete from letter").update();
        address = "p" + System.nanoTime() + "@example.org";
    }

    @AfterEach
    void putBack() {
        settings.none();
        mailbox.close();
        database.sql("delete from letter").update();
    }

    /** Three looks of the clock alone would be ten seconds apart each. */
    @Test
    void aLetterLeavesSoonAfterTheCommitAndIsForgotten() {
        settings.use(mailbox.port());
        Instant before = Instant.now();
        for (int i = 1; i <= 3; i++) {
            int many = i;
            put(address);
            TestOutbox.until(() -> mailbox.to(address), many);
        }
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(18));
        assertThat(database.sql("select sent_at is not null and num_nonnulls(recipient, subject, greeting, paragraphs, "
                                + "action, address, reason, last_problem) = 0 from letter")
                        .query(Boolean.class)
                        .list())
                .hasSize(3)
                .containsOnly(true);
    }

    @Test
    void whatIsRolledBackIsNotSentAndOutsideATransactionNothingIsTaken() {
        settings.use(mailbox.port());
        transaction.executeWithoutResult(status -> {
            outbox.put(letter(address));
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> outbox.put(letter(address))).isInstanceOf(IllegalTransactionStateException.class);
        put("x" + address);
        sending.await(mailbox, "x" + address, 1);
        assertThat(mailbox.to(address)).isEmpty();
    }

    @Test
    void aServerThatIsDownDelaysAllAndLosesNone() {
        ScriptedSmtp gone = new ScriptedSmtp();
        gone.close();
        settings.use(gone.port());
        put(address);
        put("second" + address);
        round.run();
        MailState state = outbox.state();
        assertThat(state.waiting()).isEqualTo(2);
        assertThat(state.oldest()).isNotNull();
        assertThat(state.failed()).isZero();
        assertThat(state.lastProblem()).contains("127.0.0.1:" + gone.port());
        assertThat(box.next()).as("both wait, though at most one was tried").isEmpty();
        settings.use(mailbox.port());
        assertThat(box.release()).isEqualTo(2);
        sending.await(mailbox, address, 1);
        sending.await(mailbox, "second" + address, 1);
    }

    @Test
    void oneThatLeavesFreesThoseThatWereHeld() {
        ScriptedSmtp gone = new ScriptedSmtp();
        gone.close();
        settings.use(gone.port());
        put(address);
        round.run();
        settings.use(mailbox.port());
        put("second" + address);
        round.run();
        TestOutbox.until(() -> mailbox.to("second" + address), 1);
        TestOutbox.until(() -> mailbox.to(address), 1);
    }

    @Test
    void theNextTryIsAfterAMinuteThenTwiceAsLateUpToAnHour() {
        put(address);
        for (int i = 0; i < 9; i++) {
            database.sql("update letter set next_try = now() - interval '1 second'")
                    .update();
            LetterBox.Waiting waiting = box.next().orElseThrow();
            long minutes = Math.min(60, 1L << (waiting.attempts() - 1));
            assertThat(waiting.nextTry()).isBetween(soon(minutes, -30), soon(minutes, 30));
        }
    }

    private static Instant soon(long minutes, long seconds) {
        return Instant.now().plus(Duration.ofMinutes(minutes)).plusSeconds(seconds);
    }

    @Test
    void afterThreeDaysItIsGivenUpAndShown() {
        ScriptedSmtp gone = new ScriptedSmtp();
        gone.close();
        settings.use(gone.port());
        put(address);
        database.sql("update letter set written_at = now() - interval '3 days', next_try = now()")
                .update();
        round.run();
        untilNoneWaits();
        assertThat(outbox.state()).returns(1L, MailState::failed).returns(0L, MailState::waiting);
        assertThat(outbox.state().lastFailure()).isAfter(Instant.now().minusSeconds(60));
        assertThat(row()).containsEntry("recipient", address).containsEntry("paragraphs", null);
    }

    @Test
    void whatWasGivenUpLongAgoIsForgotten() {
        for (int days : List.of(29, 31)) {
            database.sql("""
                            insert into letter (id, recipient, subject, failed, written_at, next_try)
                            values (gen_random_uuid(), :recipient, 'Hello', true, now() - make_interval(days => :days), now())""")
                    .param("recipient", days + address)
                    .param("days", days)
                    .update();
        }
        box.forget();
        assertThat(database.sql("select recipient from letter")
                        .query(String.class)
                        .list())
                .containsExactly("29" + address);
    }

    @Test
    void aRefusedAddressFailsAloneAtOnce() {
        try (ScriptedSmtp server = new ScriptedSmtp().answering("RCPT TO:<" + address, "550 5.1.1 No such person")) {
            transaction.executeWithoutResult(status -> {
                outbox.put(letter("one" + address));
                outbox.put(letter(address));
                outbox.put(letter("three" + address));
            });
            settings.use(server.port());
            round.run();
            untilNoneWaits();
            assertThat(server.letters()).hasSize(2);
            assertThat(outbox.state()).returns(1L, MailState::failed).returns(0L, MailState::waiting);
            assertThat(outbox.state().lastProblem()).contains("No such person");
        }
    }

    @Test
    void aServerThatHangsHoldsUpNobodyWhoWrites() {
        try (ScriptedSmtp server = new ScriptedSmtp().dawdling(0)) {
            settings.use(server.port());
            Instant before = Instant.now();
            for (int i = 0; i < 20; i++) {
                put(address);
            }
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(outbox.state().waiting()).isEqualTo(20);
        }
    }

    @Test
    void twoNodesSendEachLetterOnce() throws InterruptedException {
        transaction.executeWithoutResult(
                status -> IntStream.range(0, 30).forEach(it -> outbox.put(letter(it + address))));
        settings.use(mailbox.port());
        Thread other = Thread.ofVirtual().start(round::run);
        round.run();
        other.join();
        untilNoneWaits();
        for (int i = 0; i < 30; i++) {
            assertThat(mailbox.to(i + address)).hasSize(1);
        }
    }

    @Test
    void whereNoServerIsNamedLettersWaitForAnHourOnly() {
        assertThat(outbox.isOn()).isFalse();
        put(address);
        round.run();
        assertThat(outbox.state()).returns(false, MailState::on).returns(1L, MailState::waiting);
        database.sql("update letter set written_at = now() - interval '61 minutes'")
                .update();
        round.run();
        assertThat(outbox.state().waiting()).isZero();
    }

    /** The clock's own round may have taken some of them. */
    private void untilNoneWaits() {
        Instant end = Instant.now().plusSeconds(20);
        while (outbox.state().waiting() > 0 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(outbox.state().waiting()).isZero();
    }

    private void put(String to) {
        transaction.executeWithoutResult(status -> outbox.put(letter(to)));
    }

    private Map<String, @Nullable Object> row() {
        return database.sql("select * from letter").query().singleRow();
    }

    private static Letter letter(String to) {
        return new Letter(to, "A letter", "Dear you,", List.of("Words."), null, "A test.");
    }
}
