package org.colloquium.digest.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.springframework.util.function.SingletonSupplier;

/**
 * A digest as recognisers see it: its bytes, its characters, its lines, and the page it is if it is HTML. Each of these
 * is made when it is first asked for. A mail is not decoded as a whole; each of its parts is a source of its own.
 */
public final class DigestSource {

    private final byte[] bytes;
    private final Supplier<Decoded> decoded;
    private final Supplier<DigestText> lines;
    private final Supplier<Optional<Document>> html;
    private final Supplier<DigestText> shown;

    private DigestSource(byte[] bytes, Supplier<Decoded> decoded) {
        this.bytes = bytes;
        this.decoded = decoded;
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
        Decoded decoded = Decoded.from(bytes);
        return new DigestSource(bytes, () -> decoded);
    }

    /** Text that was decoded already, such as a part of a mail. */
    public static DigestSource ofText(String text) {
        return new DigestSource(text.getBytes(StandardCharsets.UTF_8), () -> new Decoded(text, List.of()));
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

    private Optional<Document> readHtml() {
        return HtmlSource.looksLikeIt(text()) ? Optional.of(HtmlSource.parse(lines())) : Optional.empty();
    }

    private DigestText readShown() {
        return html().map(page -> HtmlSource.textOf(page, lines())).orElseGet(this::lines);
    }
}
