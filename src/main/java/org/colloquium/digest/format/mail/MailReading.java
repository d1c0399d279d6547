package org.colloquium.digest.format.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Recognition;
import org.colloquium.digest.format.UnreadableDigest;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of mails, as deep and as far as is sensible, and has each of them recognised. */
final class MailReading {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 500;
    private static final int MOST_CHILDREN = 2_000;
    private static final int LEAST_BYTES = 1 << 20;
    private static final int MOST_WARNINGS = 20;
    private static final Comparator<List<PartFindings>> RICHER = Comparator.<List<PartFindings>>comparingInt(
                    it -> sum(it, PartFindings::papers))
            .thenComparingInt(it -> sum(it, PartFindings::links));

    private final Function<DigestSource, Recognition> inner;
    private final List<PartFindings> found = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private @Nullable LocalDate sent;
    private int parts;
    private long bytes;

    MailReading(Function<DigestSource, Recognition> inner, int size) {
        this.inner = inner;
        this.bytes = (DEEPEST + 2L) * size + LEAST_BYTES;
    }

    /** Reads mails one after the other. */
    void mails(Mailbox mailbox) {
        for (int i = 0; i < mailbox.mails().size() && mayGoOn(0); i++) {
            String prefix = mailbox.several() ? (i + 1) + "/" : "";
            found.addAll(mail(mailbox.mails().get(i), prefix, 0));
        }
    }

    /** Reads a text in which a mail may be forwarded, though it is no mail itself. */
    void text(DigestSource source) {
        found.add(Forwarded.read(source, null, null, inner));
    }

    Recognition found() {
        return new MergedFindings(found, sent, List.copyOf(warnings)).recognition();
    }

    private List<PartFindings> mail(byte[] mail, String prefix, int depth) {
        try {
            MimeMessage message = new MimeMessage(SESSION, new SharedByteArrayInputStream(mail));
            MailPart root = new MailPart(message);
            if (sent == null) {
                sent = root.sent();
            }
            String subject = root.subject();
            return root.isMultipart()
                    ? several(root, prefix, subject, depth)
                    : part(root, prefix + "1", subject, depth);
        } catch (MessagingException e) {
            warn("A mail was left out, since its header cannot be read.");
            return List.of();
        }
    }

    private List<PartFindings> several(MailPart whole, String prefix, @Nullable String subject, int depth) {
        List<MailPart> children = whole.children(MOST_CHILDREN);
        if (children.isEmpty()) {
            return leaf(whole, prefix + "1", subject, depth);
        }
        List<List<PartFindings>> each = new ArrayList<>();
        for (int i = 0; i < children.size() && mayGoOn(depth); i++) {
            each.add(part(children.get(i), prefix + (i + 1), subject, depth + 1));
        }
        return whole.isAlternative()
                ? best(each)
                : each.stream().flatMap(List::stream).toList();
    }

    private List<PartFindings> part(MailPart part, String path, @Nullable String subject, int depth) {
        if (!mayGoOn(depth)) {
            return List.of();
        }
        parts++;
        if (part.isMultipart()) {
            return several(part, path + ".", subject, depth);
        }
        return leaf(part, path, subject, depth);
    }

    private List<PartFindings> leaf(MailPart part, String path, @Nullable String subject, int depth) {
        if (part.isNoText()) {
            return List.of();
        }
        byte[] content = part.content();
        bytes -= content.length;
        if (part.isMessage() || MailHead.isOn(content)) {
            return mayGoOn(depth + 1) ? mail(content, path + ".", depth + 1) : List.of();
        }
        try {
            return List.of(Forwarded.read(part.source(content), path, subject, inner));
        } catch (UnreadableDigest e) {
            warn("Part " + path + " of the mail was left out. " + e.getMessage());
            return List.of();
        }
    }

    // A mail says the same as plain text and as HTML; one of them tells more.
    private static List<PartFindings> best(List<List<PartFindings>> alternatives) {
        if (alternatives.isEmpty()) {
            return List.of();
        }
        List<PartFindings> best = alternatives.getFirst();
        for (List<PartFindings> other : alternatives) {
            best = RICHER.compare(other, best) > 0 ? other : best;
        }
        List<PartFindings> all = new ArrayList<>();
        for (List<PartFindings> each : alternatives) {
            all.addAll(
                    each == best
                            ? each
                            : each.stream().map(PartFindings::asTheSameAgain).toList());
        }
        return all;
    }

    private boolean mayGoOn(int depth) {
        if (depth > DEEPEST) {
            warn("The mail has mails or parts within each other, more than " + DEEPEST
                    + " deep; what is deeper was left out.");
            return false;
        }
        if (parts >= MOST_PARTS || bytes < 0) {
            warn("The mail has too many or too large parts; it was read up to number " + parts + ".");
            return false;
        }
        return !Thread.currentThread().isInterrupted();
    }

    private void warn(String warning) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(warning);
        }
    }

    private static int sum(List<PartFindings> findings, java.util.function.ToIntFunction<PartFindings> of) {
        return findings.stream().mapToInt(of).sum();
    }
}
