package org.colloquium.digest.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.mail.MailHead;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * A digest as recognisers see it: its bytes, its characters, its lines, and the page it is if it is HTML. Each of these
 * is made when it is first asked for. A mail is not decoded as a whole; each of its parts is a source of its own.
 */
public final class DigestSource {

    private static final Pattern SUBJECT = Pattern.compile("(?i)subject:[ \\t]*+(.*)");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z-]{0,40}+:.*|[ \\t].*");
    private static final int HEAD = 60;

    private final byte[] bytes;
    private final Supplier<Decoded> decoded;
    private final Supplier<DigestText> lines;
    private final Supplier<Optional<Document>> html;
    private final Supplier<DigestText> shown;

    private final boolean page;
    private final @Nullable String mailSubject;

    private DigestSource(byte[] bytes, Supplier<Decoded> decoded, boolean page, @Nullable String mailSubject) {
        this.bytes = bytes;
        this.decoded = decoded;
        this.page = page;
        this.mailSubject = mailSubject;
        this.lines = SingletonSupplier.of(this::readLines);
        this.html = SingletonSupplier.of(this::readHtml);
        this.shown = SingletonSupplier.of(this::readShown);
    }

    /**
     * A digest as it came; the charset is found out from the bytes.
     *
     * @throws UnreadableDigest if they are no text
     */
    public static DigestSource of(byte[] bytes) {
        Decoded decoded = MailHead.isOn(bytes) ? Decoded.ofMail(bytes) : Decoded.from(bytes);
        return new DigestSource(bytes, () -> decoded, false, null);
    }

    /** Text that was decoded already, such as a part of a mail. */
    public static DigestSource ofText(String text) {
        return ofText(text, false);
    }

    /** Text that was decoded already and is known to be HTML, even if it is a mere piece of a page. */
    public static DigestSource ofHtml(String html) {
        return ofText(html, true);
    }

    private static DigestSource ofText(String text, boolean page) {
        Decoded decoded = new Decoded(text, List.of());
        return new DigestSource(text.getBytes(StandardCharsets.UTF_8), () -> decoded, page, null);
    }

    /** The same as a part of a mail with that subject. */
    public DigestSource inMail(@Nullable String subject) {
        return new DigestSource(bytes, decoded, page, subject);
    }

    public byte[] bytes() {
        return bytes;
    }

    /** All its characters, ends of lines as they are. */
    public String text() {
        return decoded.get().text();
    }

    /** What a person should know of how it was decoded, in sentences. */
    public List<String> notes() {
        return decoded.get().notes();
    }

    /**
     * The subject of the mail that it came in, where arXiv and others say how many papers it holds; of a text that was
     * copied with the mail's header, the one that stands there.
     */
    public Optional<String> subject() {
        return mailSubject != null ? Optional.of(mailSubject) : subjectAbove();
    }

    /** Its lines as they stand in the source, also those of HTML. */
    public DigestText lines() {
        return lines.get();
    }

    /** The page, with the positions of its elements in the lines of the source; nothing if it is not HTML. */
    public Optional<Document> html() {
        return html.get();
    }

    /** What a reader sees: the texts of a page's elements if it is HTML, else its lines. */
    public DigestText shown() {
        return shown.get();
    }

    private DigestText readLines() {
        return new DigestText(DigestText.linesOf(text()), DigestText.Layout.LINES, notes());
    }

    private Optional<String> subjectAbove() {
        return lines().lines().stream()
                .limit(HEAD)
                .map(Line::text)
                .dropWhile(String::isBlank)
                .takeWhile(line -> HEADER.matcher(line).matches())
                .map(SUBJECT::matcher)
                .filter(Matcher::matches)
                .map(subject -> subject.group(1).strip())
                .findFirst();
    }

    private Optional<Document> readHtml() {
        return page || HtmlSource.looksLikeIt(text()) ? Optional.of(HtmlSource.parse(lines())) : Optional.empty();
    }

    private DigestText readShown() {
        Optional<DigestText> texts = html().map(elements -> HtmlSource.textOf(elements, lines()));
        // That a mail's text is HTML is nothing to tell anybody.
        return page
                ? texts.map(it -> new DigestText(it.lines(), it.layout(), notes()))
                        .orElseGet(this::lines)
                : texts.orElseGet(this::lines);
    }
}
