package org.colloquium.digest.format.arxiv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.Recognition;
import org.colloquium.digest.format.feed.Feed;
import org.colloquium.digest.format.feed.FeedEntry;
import org.colloquium.digest.format.feed.PlainText;
import org.colloquium.paper.ArxivId;
import org.jspecify.annotations.Nullable;

/** The entries of a feed of arXiv, whose extensions and whose ways of writing differ from those of other feeds. */
final class ArxivFeed {

    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?:arXiv:\\S{1,60}\\s{1,9})?Announce Type:\\s{0,9}([a-z-]{1,20})\\s*+(?:Abstract:\\s?)?",
            Pattern.CASE_INSENSITIVE);
    // Until 2024 the id and the kind stood at the end of the title.
    private static final Pattern END_OF_TITLE = Pattern.compile(
            "\\.? \\(arXiv:(\\S{7,60}) \\[[^\\[\\]]{1,60}\\]( UPDATED| CROSS LISTED)?\\)$", Pattern.CASE_INSENSITIVE);

    private ArxivFeed() {}

    static Recognition read(DigestSource source, String format, String why) {
        Feed feed = Feed.read(source);
        List<String> warnings = new ArrayList<>(feed.warnings());
        List<Candidate> papers = new ArrayList<>();
        for (FeedEntry entry : feed.entries()) {
            String title = WrappedText.line(PlainText.of(entry.title()).lines().toList());
            if (entry.id().contains("arxiv.org/api/errors")) {
                warnings.add("arXiv answered with an error: " + PlainText.line(entry.description()));
            } else if (!title.isEmpty()) {
                papers.add(paper(entry, title));
            }
        }
        return new Recognition(format, why, papers, List.of(), Map.of(), warnings, feed.date());
    }

    private static Candidate paper(FeedEntry entry, String written) {
        Matcher end = END_OF_TITLE.matcher(written);
        boolean older = end.find();
        String text = PlainText.of(entry.description());
        Matcher announced = ANNOUNCED.matcher(text);
        boolean announces = announced.lookingAt();
        String type = entry.extension("announce_type");
        Kind kind = kind(!type.isEmpty() ? type : announces ? announced.group(1) : older ? end.group(2) : null);
        String summary = WrappedText.paragraphs(
                (announces ? text.substring(announced.end()) : text).lines().toList());
        String comment = WrappedText.line(entry.extension("comment").lines().toList());
        Candidate.Builder paper = entry.paper(older ? written.substring(0, end.start()) : written, summary)
                .authors(authors(entry))
                .comment(comment.isEmpty() ? null : comment)
                .kind(kind)
                .selected(kind != Kind.REPLACEMENT);
        if (older) {
            ArxivId.parse(end.group(1)).ifPresent(paper::arxivId);
        }
        return paper.build();
    }

    private static List<String> authors(FeedEntry entry) {
        return entry.creators().stream()
                .flatMap(it -> ArxivAuthors.of(PlainText.line(it)).stream())
                .distinct()
                .toList();
    }

    private static Kind kind(@Nullable String announced) {
        String type = announced == null ? "" : announced.strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("replace") || type.equals("updated")) {
            return Kind.REPLACEMENT;
        }
        return type.startsWith("cross") ? Kind.CROSS_LIST : Kind.NEW;
    }
}
