package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Formats;
import org.junit.jupiter.api.Test;

/** The papers of the shared digests beside each other, and each beside edits of itself; skipped without the digests. */
class SharedWorksTest {
    private static final List<String> FILES = List.of(
            "huggingface-papers-page.txt",
            "arxiv-listing-astro-ph.txt",
            "arxiv-listing-q-fin.txt",
            "google-scholar-alert-1.eml",
            "google-scholar-alert-2.eml");

    @Test
    void nothingIsMergedWronglyAndLittleIsMissed() {
        List<Candidate> papers = papers();
        PairScore score = new PairScore();
        int pairs = 0;
        for (int i = 0; i < papers.size(); i++) {
            for (int j = 0; j < i; j++, pairs++) {
                Candidate one = papers.get(i);
                Candidate other = papers.get(j);
                score.add(
                        one.rawTitle() + " / " + other.rawTitle(),
                        isKnownToBeSame(one, other),
                        SameWork.compare(one.work(), other.work()));
            }
            pairs += addEdits(papers.get(i), score);
        }
        score.print("the shared digests", pairs);
        assertThat(score.sureWrong()).isEmpty();
        assertThat(score.sureRecall()).isGreaterThan(0.95);
        assertThat(score.recall()).isGreaterThan(0.99);
        assertThat(score.proposedPrecision()).isGreaterThan(0.9);
    }

    private static List<Candidate> papers() {
        List<Candidate> papers = new ArrayList<>();
        FILES.forEach(it -> papers.addAll(Formats.recognise(Digests.shared(it)).candidates()));
        return papers;
    }

    /** Alerts and listings show some papers twice, under one identifier or letter by letter. */
    private static boolean isKnownToBeSame(Candidate one, Candidate other) {
        ArxivId id = one.arxivId();
        ArxivId otherId = other.arxivId();
        return id != null && otherId != null
                ? id.sameWorkAs(otherId)
                : one.rawTitle().equalsIgnoreCase(other.rawTitle());
    }

    private static int addEdits(Candidate paper, PairScore score) {
        Map<String, Candidate> same = new LinkedHashMap<>();
        String title = paper.rawTitle();
        String summary = paper.rawAbstract();
        String half = summary.substring(0, summary.length() / 2);
        Candidate plain = without(paper, title);
        same.put("shouted", without(plain, title.toUpperCase(Locale.ROOT)));
        same.put("without punctuation", without(plain, title.replaceAll("[:,.?!]", " ")));
        same.put("in TeX", without(plain, "{" + title.replace("&", "\\&") + "}"));
        same.put("cut abstract", without(plain, title).but().summary(half).build());
        same.put("no abstract", without(plain, title).but().summary("").build());
        same.put("a slip", without(plain, slip(title)));
        int colon = title.indexOf(": ");
        if (colon > 0) {
            same.put("without subtitle", without(plain, title.substring(0, colon)));
        }
        same.forEach((how, it) ->
                score.add(how + ": " + title, !it.rawTitle().isBlank(), SameWork.compare(paper.work(), it.work())));
        List<Candidate> others = Stream.of(
                        "Corrigendum to: " + title,
                        "Reply to \u201c" + title + "\u201d",
                        title + ", Part II",
                        "Comment on " + title)
                .map(it -> without(paper, it).but().summary("").build())
                .toList();
        others.forEach(it -> score.add(
                it.rawTitle(), false, SameWork.compare(without(paper, title).work(), it.work())));
        return same.size() + others.size();
    }

    private static Candidate without(Candidate paper, String title) {
        return Candidate.titled(title)
                .summary(paper.rawAbstract())
                .authors(paper.authors())
                .build();
    }

    /** Two letters in the middle of the longest word change places. */
    private static String slip(String title) {
        String longest = Stream.of(title.split("[^\\p{L}]+"))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
        if (longest.length() < 6) {
            return title;
        }
        int at = longest.length() / 2;
        String slipped =
                longest.substring(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2);
        return title.replace(longest, slipped);
    }
}
