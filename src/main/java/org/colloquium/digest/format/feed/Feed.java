package org.colloquium.digest.format.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.colloquium.digest.format.DigestDate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.WrittenDay;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * A feed of whatever version of RSS or Atom.
 *
 * @param title its name, empty if it has none
 * @param warnings what a person should know of how it was read, in sentences
 */
public record Feed(
        String title, List<FeedEntry> entries, @Nullable DigestDate date, List<String> warnings) {

    private static final Set<String> VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94", "2.0");

    /** Reads a feed; of what is none, nothing but a warning. */
    public static Feed read(DigestSource source) {
        SafeXml xml = SafeXml.read(source);
        List<String> warnings = new ArrayList<>(source.notes());
        warnings.addAll(xml.problems());
        Optional<SyndFeed> feed = xml.document().flatMap(Feed::build);
        if (feed.isEmpty() && xml.problems().isEmpty()) {
            warnings.add("This XML is no feed that could be read: neither RSS nor Atom.");
        }
        return feed.map(it -> of(it, warnings)).orElseGet(() -> new Feed("", List.of(), null, warnings));
    }

    private static Feed of(SyndFeed feed, List<String> warnings) {
        List<FeedEntry> entries = feed.getEntries().stream()
                .map(FeedEntry::of)
                .flatMap(Optional::stream)
                .toList();
        if (entries.isEmpty()) {
            warnings.add("This is a feed without entries.");
        }
        String title = feed.getTitle() == null ? "" : PlainText.line(feed.getTitle());
        return new Feed(title, entries, date(feed.getPublishedDate()), warnings);
    }

    private static Optional<SyndFeed> build(Document document) {
        mendVersion(document.getRootElement());
        try {
            return Optional.of(new SyndFeedInput(false, Locale.ROOT).build(document));
        } catch (FeedException | RuntimeException notAFeed) {
            // ROME answers documents that lack what it looks for with exceptions of every kind.
            return Optional.empty();
        }
    }

    private static void mendVersion(Element root) {
        if (root.getName().equals("rss") && !VERSIONS.contains(root.getAttributeValue("version", ""))) {
            root.setAttribute("version", "2.0");
        }
    }

    private static @Nullable DigestDate date(@Nullable Date date) {
        if (date == null) {
            return null;
        }
        LocalDate day = date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        return WrittenDay.dated(day.toString(), day);
    }
}
