package org.colloquium.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server of the tests that takes everything, and what it got. */
public final class TestMailbox implements AutoCloseable {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public TestMailbox() {
        server.start();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(it -> isTo(it, address))
                .toList();
    }

    /** The plain text, whose lines may be broken anywhere, as one line. */
    public static String text(MimeMessage message) {
        return part(message, 0).replaceAll("\\s+", " ");
    }

    public static String html(MimeMessage message) {
        return part(message, 1);
    }

    /** The last part of the link in a letter. */
    public static String secret(MimeMessage message, String page) {
        Matcher link = Pattern.compile("https?://[^\\s/]+/" + page + "/(\\S+)").matcher(text(message));
        if (!link.find()) {
            throw new AssertionError("No link to " + page + " in: " + text(message));
        }
        return link.group(1);
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.toString(message.getAllRecipients()).equals("[" + address + "]");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage message, int number) {
        try {
            return ((String) ((MimeMultipart) message.getContent())
                            .getBodyPart(number)
                            .getContent())
                    .replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
