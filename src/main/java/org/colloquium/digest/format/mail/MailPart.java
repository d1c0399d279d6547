package org.colloquium.digest.format.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.colloquium.digest.format.DigestSource;
import org.jspecify.annotations.Nullable;

/** A part of a mail, or a mail, read leniently: what is damaged is read as far as it goes. */
final class MailPart {

    private static final int LONGEST_SUBJECT = 2_000;
    private static final Set<String> NO_TEXT = Set.of("image", "audio", "video", "font", "model");

    private final MimePart part;
    private final @Nullable ContentType type;

    MailPart(MimePart part) {
        this.part = part;
        this.type = typeOf(part);
    }

    boolean isMultipart() {
        return is("multipart/*");
    }

    boolean isAlternative() {
        return is("multipart/alternative");
    }

    boolean isMessage() {
        return is("message/rfc822") || is("message/global");
    }

    boolean isNoText() {
        return type != null && NO_TEXT.contains(type.getPrimaryType().toLowerCase(Locale.ROOT));
    }

    @Nullable String subject() {
        String raw = header("Subject");
        if (raw == null || raw.length() > LONGEST_SUBJECT) {
            return null;
        }
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(raw));
        } catch (UnsupportedEncodingException e) {
            return raw;
        }
    }

    @Nullable LocalDate sent() {
        String raw = header("Date");
        return raw == null ? null : MailDate.find(raw);
    }

    /** The parts of a multipart; none if they cannot be told apart, or are more than anybody would send. */
    List<MailPart> children(int most) {
        try {
            if (new Boundary(type == null ? null : type.getParameter("boundary")).count(raw()) > most) {
                return List.of();
            }
            MimeMultipart multipart = new MimeMultipart(new MimePartDataSource(part));
            List<MailPart> children = new ArrayList<>();
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                children.add(new MailPart((MimeBodyPart) child));
            }
            return children;
        } catch (MessagingException e) {
            return List.of();
        }
    }

    /** What is in it, decoded, as far as that can be done. */
    byte[] content() {
        String encoding = header("Content-Transfer-Encoding");
        return Transfer.decoded(raw(), encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT));
    }

    DigestSource source(byte[] content) {
        boolean html = is("text/html");
        if (!is("text/*") && type != null) {
            return DigestSource.of(content);
        }
        String text = PartText.decoded(content, type == null ? null : type.getParameter("charset"));
        return html ? DigestSource.ofHtml(text) : DigestSource.ofText(text);
    }

    private byte[] raw() {
        try (InputStream stream = part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream()) {
            return stream.readAllBytes();
        } catch (MessagingException | java.io.IOException e) {
            return new byte[0];
        }
    }

    private boolean is(String pattern) {
        return type != null && type.match(pattern);
    }

    private @Nullable String header(String name) {
        try {
            return part.getHeader(name, null);
        } catch (MessagingException e) {
            return null;
        }
    }

    private static @Nullable ContentType typeOf(MimePart part) {
        try {
            String[] written = part.getHeader("Content-Type");
            return written == null || written.length == 0 ? null : new ContentType(MimeUtility.unfold(written[0]));
        } catch (ParseException e) {
            return null;
        } catch (MessagingException e) {
            return null;
        }
    }
}
