package org.colloquium.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.mail.MailServer.Security;
import org.colloquium.mail.Undelivered.Fault;
import org.junit.jupiter.api.Test;

/** Letters go to real servers, good and bad ones. */
class PostmanTest {
    private static final Map<String, String> TRUSTING =
            Map.of("mail.smtp.ssl.trust", "*", "mail.smtp.ssl.checkserveridentity", "false");
    private static final Letter LETTER = new Letter(
            "hanna@example.org", "A letter", "Dear Hanna,", List.of("Words."), null, "You get this for a test.");

    @Test
    void severalLettersLeaveOverOneConnection() throws Undelivered {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (Postman postman = postman(server.getSmtp().getPort(), Security.NONE, "", Map.of())) {
            postman.deliver(UUID.randomUUID(), LETTER);
            postman.deliver(UUID.randomUUID(), LETTER);
            assertThat(server.getReceivedMessages()).hasSize(2);
        } finally {
            server.stop();
        }
    }

    @Test
    void userAndPasswordAreGivenAndWrongOnesSaidSo() throws Undelivered {
        try (ScriptedSmtp server = new ScriptedSmtp().wanting("user", "secret")) {
            try (Postman postman = postman(server.port(), Security.NONE, "user", Map.of())) {
                postman.deliver(UUID.randomUUID(), LETTER);
            }
            assertThat(server.letters()).hasSize(1);
            server.wanting("user", "another");
            assertThat(refused(postman(server.port(), Security.NONE, "user", Map.of())))
                    .returns(Fault.SERVER, Undelivered::fault)
                    .extracting(Undelivered::words)
                    .asString()
                    .contains("refuses user and password", "535 5.7.8")
                    .doesNotContain("secret");
            assertThat(refused(postman(server.port(), Security.NONE, "", Map.of())))
                    .as("it wants a password, and we have none: no letter's fault")
                    .returns(Fault.SERVER, Undelivered::fault);
        }
    }

    @Test
    void startTlsComesBeforeThePasswordAndIsNotLeftOut() throws Undelivered {
        try (ScriptedSmtp server = new ScriptedSmtp().wanting("user", "secret").withStartTls()) {
            try (Postman postman = postman(server.port(), Security.STARTTLS, "user", TRUSTING)) {
                postman.deliver(UUID.randomUUID(), LETTER);
            }
            assertThat(server.letters()).hasSize(1);
            assertThat(server.heard())
                    .filteredOn(it -> it.contains("AUTH") || it.contains("MAIL"))
                    .isNotEmpty()
                    .allMatch(it -> it.startsWith("(encrypted)"));
        }
        try (ScriptedSmtp plain = new ScriptedSmtp().wanting("user", "secret")) {
            assertThat(refused(postman(plain.port(), Security.STARTTLS, "user", TRUSTING)))
                    .returns(Fault.SERVER, Undelivered::fault);
            assertThat(plain.heard()).noneMatch(it -> it.contains("AUTH PLAIN") || it.contains("MAIL"));
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        try (ScriptedSmtp server = new ScriptedSmtp().wanting("user", "secret").withStartTls()) {
            assertThat(refused(postman(server.port(), Security.STARTTLS, "user", Map.of()))
                            .words())
                    .contains("no safe connection");
            assertThat(server.heard()).noneMatch(it -> it.contains("AUTH PLAIN"));
        }
    }

    @Test
    void tlsFromTheStart() throws Undelivered {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        server.setUser("user@example.org", "user", "secret");
        try (Postman postman = postman(server.getSmtps().getPort(), Security.TLS, "user", TRUSTING)) {
            postman.deliver(UUID.randomUUID(), LETTER);
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aRefusedAddressFailsThatLetterOnly() throws Undelivered {
        try (ScriptedSmtp server = new ScriptedSmtp()
                .answering("RCPT TO:<hanna@", "550 5.1.1 No such person here")
                .answering("RCPT TO:<full@", "452 4.2.2 Mailbox full")) {
            Postman postman = postman(server.port(), Security.NONE, "", Map.of());
            assertThat(refused(postman))
                    .returns(Fault.LETTER_FOR_GOOD, Undelivered::fault)
                    .extracting(Undelivered::words)
                    .asString()
                    .contains("550 5.1.1 No such person here");
            assertThat(refused(postman, to("full@example.org"))).returns(Fault.LETTER_FOR_NOW, Undelivered::fault);
            postman.deliver(UUID.randomUUID(), to("mei@example.org"));
            assertThat(server.letters()).hasSize(1);
            postman.close();
        }
    }

    @Test
    void aRefusedSenderIsTheServersMatterAndARefusedTextTheLetters() {
        try (ScriptedSmtp server = new ScriptedSmtp().answering("MAIL", "550 5.7.1 Sender not allowed")) {
            assertThat(refused(postman(server.port(), Security.NONE, "", Map.of())))
                    .returns(Fault.SERVER, Undelivered::fault);
            server.answeringAgainAsUsual();
            server.answering("DATA", "554 5.6.0 We do not like it");
            assertThat(refused(postman(server.port(), Security.NONE, "", Map.of())))
                    .returns(Fault.LETTER_FOR_GOOD, Undelivered::fault);
            server.answering("DATA", "421 4.3.2 Closing");
            assertThat(refused(postman(server.port(), Security.NONE, "", Map.of())))
                    .returns(Fault.SERVER, Undelivered::fault);
        }
    }

    @Test
    void aServerThatIsDownHangsOrDawdlesIsLeft() {
        ScriptedSmtp gone = new ScriptedSmtp();
        int port = gone.port();
        gone.close();
        assertThat(refused(postman(port, Security.NONE, "", Map.of())))
                .returns(Fault.SERVER, Undelivered::fault)
                .extracting(Undelivered::words)
                .asString()
                .contains("127.0.0.1:" + port);
        for (long pause : new long[] {0, 100}) {
            try (ScriptedSmtp slow = new ScriptedSmtp().dawdling(pause)) {
                Instant before = Instant.now();
                assertThat(refused(postman(slow.port(), Security.NONE, "", Map.of())))
                        .returns(Fault.SERVER, Undelivered::fault);
                assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
            }
        }
    }

    @Test
    void anAddressThatNoServerCouldTakeFailsForGood() {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            assertThat(refused(postman(server.port(), Security.NONE, "", Map.of()), to("a(b)c@example.org")))
                    .returns(Fault.LETTER_FOR_GOOD, Undelivered::fault);
            assertThatCode(() -> postman(server.port(), Security.NONE, "", Map.of())
                            .deliver(UUID.randomUUID(), to("hanna@bücher.example")))
                    .doesNotThrowAnyException();
            assertThat(server.heard()).anyMatch(it -> it.contains("hanna@xn--bcher-kva.example"));
        }
    }

    private static Undelivered refused(Postman postman) {
        return refused(postman, LETTER);
    }

    private static Undelivered refused(Postman postman, Letter letter) {
        Undelivered problem = catchThrowableOfType(Undelivered.class, () -> postman.deliver(UUID.randomUUID(), letter));
        assertThat(problem).isNotNull();
        return problem;
    }

    private static Letter to(String address) {
        return new Letter(address, "A letter", "Dear you,", List.of("Words."), null, "A test.");
    }

    private static Postman postman(int port, Security security, String user, Map<String, String> more) {
        return new Postman(
                new MailServer("127.0.0.1", port, security, user, "secret", "no-reply@example.org", "Colloquium"),
                Duration.ofSeconds(2),
                Clock.systemUTC(),
                more);
    }
}
