package org.colloquium.digest.format.arxiv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;

/**
 * The ids of papers on a line, each once.
 *
 * @param alone whether nothing else stands on it but marks of a list
 */
record WrittenIds(List<WrittenIds.Id> ids, boolean alone) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;|]++");
    private static final Pattern MARK = Pattern.compile("[-*+•·–—>#]{1,3}|\\(?\\d{1,5}[.):\\]]|\\[\\d{1,5}]|and|&");
    private static final Pattern LABEL = Pattern.compile("(?:arxiv|doi):?", Pattern.CASE_INSENSITIVE);
    private static final String BRACKETS = "<>()[]{}\"'“”‘’";
    private static final String ENDS = ".,;:";
    private static final int LONGEST = 600;
    private static final int LONGEST_MARK = 8;

    /** An arXiv id or a DOI as it stands in the text. */
    record Id(
            String written,
            @Nullable ArxivId arxivId,
            @Nullable Doi doi) {

        private static Optional<Id> of(String written) {
            if (written.chars().noneMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty(); // as most words are: the patterns are slow to say so
            }
            Optional<ArxivId> arxiv = ArxivId.parse(written);
            Optional<Doi> doi = Doi.parse(written);
            return arxiv.isPresent()
                    ? Optional.of(new Id(written, arxiv.get(), null))
                    : doi.map(it -> new Id(
                            written, it.arxivId().orElse(null), it.arxivId().isEmpty() ? it : null));
        }

        List<PaperLink> link() {
            LinkRel rel = written.contains("/pdf/")
                    ? LinkRel.PDF
                    : arxivId == null || written.contains("doi.org/") ? LinkRel.DOI : LinkRel.ABSTRACT;
            return PaperLink.of(rel.key(), written).stream().toList();
        }

        private String work() {
            return arxivId == null ? String.valueOf(doi) : arxivId.id();
        }
    }

    static WrittenIds in(String line) {
        // A link and the id beside it are one paper.
        Map<String, Id> ids = new LinkedHashMap<>();
        boolean others = false;
        String label = "";
        for (String token : BETWEEN.split(line.strip())) {
            String bare = token.length() > LONGEST ? token : bare(token);
            Optional<Id> id = Id.of(bare);
            String before = label;
            id.ifPresent(it -> ids.putIfAbsent(it.work(), before.isEmpty() ? it : labelled(before, it)));
            others |= id.isEmpty() && !bare.isEmpty() && !isMark(token);
            label = id.isEmpty() && token.endsWith(":") && LABEL.matcher(token).matches() ? token : "";
        }
        return new WrittenIds(List.copyOf(ids.values()), !ids.isEmpty() && !others);
    }

    private static boolean isMark(String token) {
        return token.length() <= LONGEST_MARK
                && (MARK.matcher(token).matches() || LABEL.matcher(token).matches());
    }

    private static Id labelled(String label, Id id) {
        return new Id(label + " " + id.written(), id.arxivId(), id.doi());
    }

    private static String bare(String token) {
        int start = 0;
        int end = token.length();
        while (start < end && BRACKETS.indexOf(token.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && isTrail(token, start, end)) {
            end--;
        }
        return token.substring(start, end);
    }

    private static boolean isTrail(String token, int start, int end) {
        char last = token.charAt(end - 1);
        // 10.1016/S0140-6736(05)12345 keeps its brackets.
        boolean closesOwn = last == ')' && token.lastIndexOf('(', end - 1) >= start;
        return ENDS.indexOf(last) >= 0 || (BRACKETS.indexOf(last) >= 0 && !closesOwn);
    }
}
