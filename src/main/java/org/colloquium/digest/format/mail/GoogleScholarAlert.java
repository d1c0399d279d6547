package org.colloquium.digest.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.DigestText;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Line;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.jsoup.nodes.Document;

/** The page that Google Scholar sends as an alert or a recommendation. */
public final class GoogleScholarAlert implements Recogniser {

    private static final String TITLE_CLASS = "gse_alrt_title";

    @Override
    public String format() {
        return "google-scholar-alert";
    }

    @Override
    public String name() {
        return "a Google Scholar alert";
    }

    @Override
    public Guess guess(DigestSource source) {
        if (source.html().isEmpty()) {
            return new Guess(0, "It is no page.");
        }
        if (source.text().contains(TITLE_CLASS)) {
            return new Guess(0.98, "Its titles are marked as those of a Google Scholar alert.");
        }
        return source.text().contains("/scholar_url?")
                ? new Guess(0.9, "Its links lead through Google Scholar.")
                : new Guess(0, "It has none of the links of a Google Scholar alert.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        int lastLine = Math.max(1, source.lines().lines().size());
        List<ScholarEntry> entries = source.html().map(ScholarEntry::in).orElse(List.of());
        List<Candidate> candidates =
                entries.stream().map(entry -> entry.candidate(lastLine)).toList();
        return new Recognition(
                format(),
                guess(source).why(),
                candidates,
                leftOver(source, entries, lastLine),
                Map.of(),
                candidates.isEmpty() ? List.of("No title of a Google Scholar alert was found in it.") : List.of(),
                null);
    }

    private static List<LeftOver> leftOver(DigestSource source, List<ScholarEntry> entries, int lastLine) {
        Document page = source.html().orElse(null);
        return page == null ? allOf(source.lines()) : ScholarRest.of(page, entries, lastLine);
    }

    private static List<LeftOver> allOf(DigestText text) {
        List<LeftOver> all = new ArrayList<>();
        for (Line line : text.lines()) {
            if (!line.isBlank()) {
                all.add(new LeftOver(
                        line.first(), line.last(), line.text(), "It is no part of a page of Google Scholar."));
            }
        }
        return all;
    }
}
