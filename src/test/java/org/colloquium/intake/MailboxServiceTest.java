package org.colloquium.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestService;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.DraftService;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Mails in a real IMAP server. */
class MailboxServiceTest extends IntegrationTest {
    @Autowired
    MailboxService mailboxes;

    @Autowired
    OldMails old;

    @Autowired
    UnreadMailService unreadMails;

    @Autowired
    IntakeService intakes;

    @Autowired
    IntakeCourse course;

    @Autowired
    DigestService digests;

    @Autowired
    DraftService drafts;

    @Autowired
    TestGroup stage;

    @Autowired
    JdbcClient database;

    private final TestMails mails = new TestMails();
    private TestGroup.Cast cast;

    @BeforeEach
    void prepare() throws InterruptedException {
        cast = stage.make();
        run(cast.organiser(), () -> mailboxes.save(cast.group(), mails.settings()));
        // Saving has it read at once, by the clock: that one shall be over.
        for (int i = 0; i < 400 && box().intake().lastAt() == null; i++) {
            Thread.sleep(25);
        }
        assertThat(box().intake().lastWords()).isEqualTo("No new mail for this group.");
    }

    @AfterEach
    void stop() {
        as(cast.owner(), () -> mailboxes.find(cast.group()))
                .ifPresent(it -> run(
                        cast.owner(),
                        () -> intakes.remove(cast.group(), it.intake().id())));
        mails.close();
    }

    @Test
    void aMailToTheSecretAddressBecomesADigest() {
        mails.forward(secret(), "one", "Papers of the week", TestDigests.page("Alpha", 4));
        mails.forward(TestMails.ADDRESS, "private", "Lunch?", "At one?");
        ask();
        assertThat(box().intake().lastWords()).isEqualTo("1 mail, 4 new papers.");
        DigestSummary digest = digests().getFirst();
        assertThat(digest.cameFrom()).isEqualTo("a mail of ann@example.org");
        assertThat(digest.added()).isEqualTo(4);
        assertThat(mails.isSeen("Papers of the week")).isTrue();
        assertThat(mails.isSeen("Lunch?")).isFalse();
        assertThat(mails.isFlagged("Papers of the week")).isFalse();
    }

    @Test
    void aMailComesInOnce() {
        mails.forward(secret(), "one", "Papers", TestDigests.page("Alpha", 4));
        ask();
        ask();
        mails.forward(secret(), "one", "Papers", TestDigests.page("Alpha", 4)); // delivered twice, as lists do
        ask();
        assertThat(digests()).hasSize(1);
        database.sql("update mailbox set uid_validity = 7 where group_id = ?") // the server counts anew
                .param(cast.group().value())
                .update();
        ask();
        assertThat(digests()).hasSize(1);
        assertThat(box().intake().failed()).isFalse();
        mails.forward(secret(), "two", "More", TestDigests.page("Beta", 2));
        ask();
        assertThat(digests()).hasSize(2);
    }

    @Test
    void ofManyWhoReadAtOnceOneDoes() throws InterruptedException {
        mails.forward(secret(), "one", "Papers", TestDigests.page("Alpha", 4));
        due();
        IntakeId id = box().intake().id();
        Threads.race(IntStream.range(0, 4)
                .<Callable<?>>mapToObj(it -> () -> {
                    course.tick(id);
                    return true;
                })
                .toArray(Callable<?>[]::new));
        assertThat(digests()).hasSize(1);
        assertThat(box().intake().lastWords()).isEqualTo("1 mail, 4 new papers.");
    }

    @Test
    void whatCannotBeReadIsListedAndKept() {
        mails.forward(secret(), "lunch", "Lunch?", "Shall we go at one?");
        mails.forward(secret(), "papers", "Papers", TestDigests.page("Alpha", 3));
        ask();
        assertThat(box().intake().lastWords()).isEqualTo("2 mails, 3 new papers. One could not be read.");
        UnreadMail unread = unread().getFirst();
        assertThat(unread.subject()).isEqualTo("Lunch?");
        assertThat(unread.sender()).isEqualTo("ann@example.org");
        assertThat(unread.trouble()).contains("No papers were recognised");
        assertThat(mails.isFlagged("Lunch?")).isTrue();

        DigestId draft = as(cast.organiser(), () -> unreadMails.lookAt(cast.group(), unread.id()));
        assertThat(as(cast.organiser(), () -> drafts.read(draft, Progress.NONE)))
                .isZero();
        run(cast.organiser(), () -> unreadMails.dismiss(cast.group(), unread.id()));
        assertThat(unread()).isEmpty();
        ask();
        assertThat(unread()).isEmpty();
    }

    @Test
    void whoWroteLongAgoIsForgottenButNotThatTheyDid() {
        mails.forward(secret(), "lunch", "Lunch?", "Shall we go at one?");
        ask();
        old.forget();
        assertThat(unread()).hasSize(1);
        database.sql("update arrived_mail set came_at = now() - interval '91 days' where subject = 'Lunch?'")
                .update();
        old.forget();
        assertThat(unread()).isEmpty();
        assertThat(database.sql("select count(*) from arrived_mail where sender like 'ann@%' and subject = 'Lunch?'")
                        .query(Long.class)
                        .single())
                .isZero();
        ask();
        assertThat(box().intake().lastWords()).isEqualTo("No new mail for this group.");
    }

    @Test
    void theAddressIsFoundWhereverTheMailNamesIt() {
        for (String field : List.of("Cc", "Delivered-To", "X-Original-To")) {
            mails.deliver(
                    "From: a@example.org\nSubject: " + field + "\nMessage-ID: <" + field + "@x>\n" + field + ": "
                            + secret().toUpperCase(java.util.Locale.ROOT),
                    TestDigests.page(field.replace("-", ""), 1));
        }
        mails.deliver(
                "Received: from x by y for <" + secret() + ">; Wed, 18 Mar 2026 10:00:00 +0000\nFrom: a@example.org\n"
                        + "Subject: hidden\nMessage-ID: <hidden@x>",
                TestDigests.page("Hidden", 1));
        mails.deliver("From: a@example.org\nSubject: " + secret() + "\nMessage-ID: <s@x>", TestDigests.page("No", 1));
        ask();
        assertThat(digests()).hasSize(4);
    }

    @Test
    void anAddressThatWasExchangedIsDead() {
        String former = secret();
        run(cast.organiser(), () -> mailboxes.renew(cast.group()));
        assertThat(secret()).isNotEqualTo(former);
        mails.forward(former, "one", "Old", TestDigests.page("Alpha", 2));
        ask();
        assertThat(digests()).isEmpty();
        assertThat(mails.isSeen("Old")).isFalse();
    }

    @Test
    void twoGroupsShareAMailboxAndEachGetsItsOwn() {
        TestGroup.Cast other = stage.make();
        run(other.organiser(), () -> mailboxes.save(other.group(), mails.settings()));
        String theirs =
                as(other.member(), () -> mailboxes.address(other.group())).orElseThrow();
        mails.forward(theirs, "theirs", "Theirs", TestDigests.page("Beta", 2));
        mails.forward(secret(), "ours", "Ours", TestDigests.page("Alpha", 2));
        ask();
        assertThat(digests()).extracting(DigestSummary::fileName).containsExactly("Ours.eml");
        run(
                other.owner(),
                () -> intakes.remove(
                        other.group(),
                        mailboxes.find(other.group()).orElseThrow().intake().id()));
    }

    @Test
    void theWordsOfTroubleAreOurs() {
        MailboxSettings wrong = new MailboxSettings(
                "127.0.0.1", mails.port(), MailSecurity.NONE, TestMails.USER, "wrong", "INBOX", TestMails.ADDRESS);
        refused(wrong, "did not accept this user and password");
        MailboxSettings nowhere = new MailboxSettings(
                "127.0.0.1",
                mails.port(),
                MailSecurity.NONE,
                TestMails.USER,
                TestMails.PASSWORD,
                "Nowhere",
                TestMails.ADDRESS);
        refused(nowhere, "no folder “Nowhere”");
        assertThat(as(cast.organiser(), () -> mailboxes.tryOut(cast.group(), mails.settings())))
                .startsWith("It opens");
    }

    /** Nothing of this machine but what the tests allow, whatever the connection is wrapped in. */
    @ParameterizedTest
    @EnumSource(MailSecurity.class)
    void noMailServerInsideIsReached(MailSecurity security) throws IOException {
        try (ServerSocket inside = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2"))) {
            inside.setSoTimeout(300);
            for (String host : List.of("127.0.0.2", "0.0.0.0")) {
                MailboxSettings settings = new MailboxSettings(
                        host, inside.getLocalPort(), security, "user", "password", "INBOX", TestMails.ADDRESS);
                refused(settings, "could not be reached");
            }
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** A server that is no TLS server gets no password. */
    @Test
    void aConnectionThatCannotBeMadePrivateIsNoConnection() {
        for (MailSecurity security : List.of(MailSecurity.TLS, MailSecurity.STARTTLS)) {
            MailboxSettings settings = new MailboxSettings(
                    "127.0.0.1",
                    mails.port(),
                    security,
                    TestMails.USER,
                    TestMails.PASSWORD,
                    "INBOX",
                    TestMails.ADDRESS);
            assertThat(catchThrowable(() -> as(cast.organiser(), () -> mailboxes.tryOut(cast.group(), settings))))
                    .isInstanceOf(IntakeFailed.class);
        }
    }

    @Test
    void thePasswordIsSealedAndGoesToItsServerOnly() {
        String stored = database.sql("select password from mailbox where group_id = ?")
                .param(cast.group().value())
                .query(String.class)
                .single();
        assertThat(stored).startsWith("v1.").doesNotContain(TestMails.PASSWORD);
        MailboxSettings same = with("127.0.0.1", TestMails.USER);
        assertThat(as(cast.organiser(), () -> mailboxes.tryOut(cast.group(), same)))
                .startsWith("It opens");
        for (MailboxSettings other : List.of(with("127.0.0.3", TestMails.USER), with("127.0.0.1", "else"))) {
            assertThatThrownBy(() -> as(cast.organiser(), () -> mailboxes.tryOut(cast.group(), other)))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> run(cast.organiser(), () -> mailboxes.save(cast.group(), other)))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(box().toString()).doesNotContain(TestMails.PASSWORD);
    }

    @Test
    void membersSeeTheAddressAndOthersNothing() {
        assertThat(as(cast.member(), () -> mailboxes.address(cast.group()))).isPresent();
        assertThatThrownBy(() -> as(cast.guest(), () -> mailboxes.address(cast.group())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(cast.member(), () -> mailboxes.find(cast.group())))
                .isInstanceOf(AccessDeniedException.class);
        mails.forward(secret(), "lunch", "Lunch?", "At one?");
        ask();
        UnreadMail unread = unread().getFirst();
        TestGroup.Cast other = stage.make();
        assertThatThrownBy(() -> as(other.owner(), () -> unreadMails.latest(cast.group())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(other.owner(), () -> unreadMails.lookAt(other.group(), unread.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> run(other.owner(), () -> unreadMails.dismiss(other.group(), unread.id())))
                .isInstanceOf(NotFoundException.class);
    }

    /** Without a password: the stored one is meant. */
    private MailboxSettings with(String host, String user) {
        return new MailboxSettings(host, mails.port(), MailSecurity.NONE, user, null, "INBOX", TestMails.ADDRESS);
    }

    private void refused(MailboxSettings settings, String words) {
        assertThatThrownBy(() -> as(cast.organiser(), () -> mailboxes.tryOut(cast.group(), settings)))
                .isInstanceOf(IntakeFailed.class)
                .hasMessageContaining(words);
    }

    private void due() {
        database.sql("update intake set next_at = now() - interval '1 second' where group_id = ?")
                .param(cast.group().value())
                .update();
    }

    private void ask() {
        due();
        course.tick(box().intake().id());
    }

    private MailboxDetails box() {
        return Objects.requireNonNull(as(cast.owner(), () -> mailboxes.find(cast.group())))
                .orElseThrow();
    }

    private String secret() {
        return as(cast.member(), () -> mailboxes.address(cast.group())).orElseThrow();
    }

    private List<UnreadMail> unread() {
        return as(cast.organiser(), () -> unreadMails.latest(cast.group()));
    }

    private List<DigestSummary> digests() {
        return as(cast.owner(), () -> digests.list(cast.group(), new PageRequest(50, null)))
                .items();
    }
}
