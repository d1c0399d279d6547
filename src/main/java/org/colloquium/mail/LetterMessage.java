package org.colloquium.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.colloquium.common.OneLine;

/** A letter as it is sent. Its number is the letter's, so that one that is sent twice is shown once. */
final class LetterMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String number;

    private LetterMessage(Session session, String number) {
        super(session);
        this.number = number;
    }

    static MimeMessage of(Letter letter, UUID id, MailServer server, Session session, Instant now)
            throws MessagingException {
        InternetAddress from = address(server.from());
        String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        LetterMessage message = new LetterMessage(session, "<" + id + "@" + domain + ">");
        message.setFrom(named(from, OneLine.of(server.name())));
        message.setRecipient(Message.RecipientType.TO, address(letter.to()));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (letter.stop() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
        }
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(LetterText.of(letter, server.name()), "plain"));
        both.addBodyPart(part(LetterHtml.of(letter, server.name()), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", number);
    }

    private static MimeBodyPart part(String words, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(words, UTF_8, kind);
        return part;
    }

    /** One address, its domain as it is written on the wire. */
    private static InternetAddress address(String text) throws AddressException {
        int at = text.lastIndexOf('@');
        try {
            String wire = at < 0 ? text : text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
            return new InternetAddress(wire, true);
        } catch (IllegalArgumentException e) {
            throw new AddressException(e.getMessage(), text);
        }
    }

    private static InternetAddress named(InternetAddress address, String name) throws MessagingException {
        try {
            address.setPersonal(name, UTF_8);
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is not known here", e);
        }
    }
}
