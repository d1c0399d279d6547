package org.colloquium.digest.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestName;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.Preview;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.Kind;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** How digests are spoken of on screens. */
final class DigestWords {
    private static final int LONGEST_ADDRESS = 60;

    private DigestWords() {}

    static String path(GroupPlace group, DigestId digest) {
        return group.path("digests/" + digest);
    }

    static String path(GroupPlace group, PaperId paper) {
        return group.path("papers/" + paper);
    }

    /** "The digest of 18 March". */
    static String title(DigestSummary digest) {
        return Words.sentence(DigestName.of(digest));
    }

    static String by(DigestSummary digest) {
        return digest.by() == null ? "somebody who has left" : digest.by().name();
    }

    /** "Text of a Hugging Face papers page". */
    static String format(@Nullable String key) {
        return Formats.all().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .map(it -> Words.sentence(it.name().replaceFirst("^the ", "")))
                .orElse("Not recognised");
    }

    /** "52 of the 53 new that it declares. 40 replacements, a number that the digest does not declare." */
    static String declared(Preview preview) {
        Map<Kind, Integer> declared = preview.findings().declared();
        if (declared.isEmpty()) {
            return "The digest names no number to compare with.";
        }
        return Stream.of(Kind.values())
                .filter(it -> declared.containsKey(it) || preview.kinds().containsKey(it))
                .map(it -> declared(it, preview.kinds().getOrDefault(it, 0), declared.get(it)))
                .collect(Collectors.joining(" "));
    }

    private static String declared(Kind kind, int found, @Nullable Integer declared) {
        String many = switch (kind) {
            case NEW -> "new";
            case CROSS_LIST -> "cross-lists";
            case REPLACEMENT -> "replacements";
        };
        if (declared == null) {
            return Words.sentence(found + " " + many + ", a number that the digest does not declare.");
        }
        return found == declared
                ? "All " + declared + " " + many + " that it declares."
                : found + " of the " + declared + " " + many + " that it declares.";
    }

    /** "139 papers added, 12 known before". */
    static String outcome(DigestSummary digest) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.figure(digest.added(), "paper added", "papers added"));
        if (digest.duplicates() > 0) {
            parts.add(String.format(Language.here(), "%,d known before", digest.duplicates()));
        }
        return String.join(", ", parts);
    }

    /** "Imported by Hanna Weiss, today 10:42". */
    static String imported(DigestSummary digest) {
        String from = digest.cameFrom();
        return (from == null ? "Imported by " + by(digest) : "Came from " + from + ", set up by " + by(digest))
                + (digest.importedAt() == null ? "" : ", " + Times.here().moment(digest.importedAt()));
    }

    /** An address short enough for a line. */
    static String address(String url) {
        String plain = url.replaceFirst("^https?://(www\\.)?", "");
        return plain.length() <= LONGEST_ADDRESS ? plain : plain.substring(0, LONGEST_ADDRESS - 1) + "…";
    }

    static String beginning(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
