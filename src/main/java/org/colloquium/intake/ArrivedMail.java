package org.colloquium.intake;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came to a group's address.
 *
 * @param hash by which it is known when it comes once more
 * @param bytes as it was sent, null when it is too large
 */
record ArrivedMail(byte[] hash, String sender, String subject, Instant cameAt, byte @Nullable [] bytes) {
    /** Wherever on its way a mail says whom it is for; a hidden copy names its reader in Received only. */
    static final List<String> RECIPIENTS = List.of(
            "To",
            "Cc",
            "Bcc",
            "Resent-To",
            "Delivered-To",
            "X-Original-To",
            "X-Forwarded-To",
            "Envelope-To",
            "Received");

    private static final int LONGEST = 300;

    /** Whether one of its recipients is the address with this token. */
    static boolean isFor(Message mail, String token) throws MessagingException {
        for (String field : RECIPIENTS) {
            String[] values = mail.getHeader(field);
            for (String value : values == null ? new String[0] : values) {
                if (value.toLowerCase(Locale.ROOT).contains("+" + token + "@")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Reads it whole, if it is within the limit. */
    static ArrivedMail read(Message mail, int mostBytes) throws MessagingException, IOException {
        byte[] bytes = mail.getSize() > mostBytes ? null : bytes(mail, mostBytes);
        String id = header(mail, "Message-ID");
        String subject = mail.getSubject();
        Date came = mail.getReceivedDate() == null ? mail.getSentDate() : mail.getReceivedDate();
        return new ArrivedMail(
                id != null ? EntryHash.sha256(id.strip()) : EntryHash.sha256(bytes == null ? new byte[0] : bytes),
                sender(mail),
                line(subject == null ? "" : subject),
                came == null ? Instant.now() : came.toInstant(),
                bytes);
    }

    private static byte @Nullable [] bytes(Message mail, int most) throws MessagingException, IOException {
        Bounded bounded = new Bounded(most);
        try {
            mail.writeTo(bounded);
            return bounded.bytes.toByteArray();
        } catch (Bounded.TooMuch e) {
            return null;
        }
    }

    private static String sender(Message mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from == null || from.length == 0
                ? "an unknown sender"
                : line(from[0] instanceof InternetAddress it ? it.getAddress() : from[0].toString());
    }

    private static @Nullable String header(Message mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    /** Of characters that a line can bear. */
    private static String line(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
        int most = clean.offsetByCodePoints(0, Math.min(LONGEST, clean.codePointCount(0, clean.length())));
        return clean.substring(0, most);
    }

    /** Whatever size the server announced, no more than this is read. */
    private static final class Bounded extends OutputStream {
        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            if (bytes.size() + length > most) {
                throw new TooMuch();
            }
            bytes.write(some, from, length);
        }

        static final class TooMuch extends IOException {
            private static final long serialVersionUID = 1;
        }
    }
}
