package org.colloquium.intake;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A mail server of the tests, with one mailbox. */
public final class TestMails implements AutoCloseable {
    public static final String ADDRESS = "papers@example.org";
    public static final String USER = "papers";
    public static final String PASSWORD = "a long pass word";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;

    public TestMails() {
        server.start();
        user = server.setUser(ADDRESS, USER, PASSWORD);
    }

    public int port() {
        return server.getImap().getPort();
    }

    public MailboxSettings settings() {
        return new MailboxSettings("127.0.0.1", port(), MailSecurity.NONE, USER, PASSWORD, "INBOX", ADDRESS);
    }

    /** Delivers a mail; lines of its head first. */
    void deliver(String head, String body) {
        try {
            String raw = head.strip().replace("\n", "\r\n") + "\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body.replace("\n", "\r\n");
            user.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From Ann to that address. */
    public void forward(String to, String id, String subject, String body) {
        deliver(
                "From: Ann Smith <ann@example.org>\nTo: " + to + "\nSubject: " + subject + "\nMessage-ID: <" + id
                        + "@example.org>\nDate: Wed, 18 Mar 2026 10:00:00 +0000",
                body);
    }

    boolean isSeen(String subject) {
        return is(subject, Flags.Flag.SEEN);
    }

    boolean isFlagged(String subject) {
        return is(subject, Flags.Flag.FLAGGED);
    }

    private boolean is(String subject, Flags.Flag flag) {
        try {
            for (var it :
                    server.getManagers().getImapHostManager().getInbox(user).getMessages()) {
                if (subject.equals(it.getMimeMessage().getSubject())) {
                    return it.getFlags().contains(flag);
                }
            }
            return false;
        } catch (MessagingException | FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
