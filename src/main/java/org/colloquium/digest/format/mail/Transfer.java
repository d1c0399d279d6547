package org.colloquium.digest.format.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Undoes what a mail's content was encoded in for its way, also if it arrived cut off or damaged. */
final class Transfer {

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int[] VALUES = values();

    private Transfer() {}

    static byte[] decoded(byte[] raw, String encoding) {
        return switch (encoding) {
            case "base64" -> base64(raw);
            case "quoted-printable", "uuencode", "x-uuencode", "x-uue" -> streamed(raw, encoding);
            default -> raw;
        };
    }

    private static byte[] base64(byte[] raw) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length / 4 * 3);
        int bits = 0;
        int held = 0;
        for (byte b : raw) {
            if (b == '=') {
                held = 0;
            } else if (b >= 0 && VALUES[b] >= 0) {
                bits = bits << 6 | VALUES[b];
                held += 6;
            }
            if (held >= 8) {
                held -= 8;
                decoded.write(bits >> held);
            }
        }
        return decoded.toByteArray();
    }

    private static byte[] streamed(byte[] raw, String encoding) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
        try (InputStream stream = MimeUtility.decode(new ByteArrayInputStream(raw), encoding)) {
            for (int b = stream.read(); b >= 0; b = stream.read()) {
                decoded.write(b);
            }
        } catch (MessagingException | IOException damaged) {
            return decoded.size() == 0 ? raw : decoded.toByteArray();
        }
        return decoded.toByteArray();
    }

    private static int[] values() {
        int[] values = new int[128];
        for (int c = 0; c < values.length; c++) {
            values[c] = BASE64.indexOf(c);
        }
        return values;
    }
}
