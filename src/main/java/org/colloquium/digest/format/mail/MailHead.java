package org.colloquium.digest.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first lines of a digest say of its being a mail. */
public final class MailHead {

    /** How much like a mail it begins. */
    enum Likeness {
        NONE,
        /** Somebody copied a few lines of a header along with the text. */
        COPIED,
        /** A mail as it was sent, or a file of mails. */
        MAIL
    }

    static final Pattern MBOX = Pattern.compile("From \\S.{0,300}+");

    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,80}+):.*+");
    private static final int LOOKED_AT = 32_000;
    private static final Set<String> SENT = Set.of(
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "received",
            "return-path",
            "delivered-to",
            "dkim-signature",
            "x-mailer",
            "list-id");
    private static final Set<String> WRITTEN =
            Set.of("from", "date", "subject", "to", "cc", "sent", "reply-to", "sender");

    private MailHead() {}

    /** Whether these are the bytes of a mail as it was sent, or of a file of mails, rather than a text to be read. */
    public static boolean isOn(byte[] bytes) {
        return likeness(bytes) == Likeness.MAIL;
    }

    static Likeness likeness(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(LOOKED_AT, bytes.length), StandardCharsets.ISO_8859_1);
        Set<String> names = fieldNames(head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head);
        long sent = names.stream().filter(SENT::contains).count();
        long written = names.stream().filter(WRITTEN::contains).count();
        if (sent > 0 && written > 0 && sent + written >= 3) {
            return Likeness.MAIL;
        }
        return names.contains("from") && written >= 3 ? Likeness.COPIED : Likeness.NONE;
    }

    private static Set<String> fieldNames(String head) {
        List<String> lines = head.lines().dropWhile(String::isBlank).toList();
        Set<String> names = new HashSet<>();
        int first = !lines.isEmpty() && MBOX.matcher(lines.getFirst()).matches() ? 1 : 0;
        for (String line : lines.subList(first, lines.size())) {
            if (line.isBlank()) {
                return names;
            }
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                names.add(field.group(1).toLowerCase(Locale.ROOT));
            } else if (!Character.isWhitespace(line.charAt(0)) || names.isEmpty()) {
                return Set.of();
            }
        }
        return names;
    }
}
