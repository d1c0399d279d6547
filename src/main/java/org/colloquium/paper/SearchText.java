package org.colloquium.paper;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.colloquium.paper.query.Node;
import org.jspecify.annotations.Nullable;

/**
 * The words of a search as a condition on the index. A word with a hyphen or a slash in it is a phrase too, since the
 * index keeps its parts apart.
 */
final class SearchText {
    private static final Pattern LAST = Pattern.compile("[\\p{L}\\p{N}]++\\z");
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_ENDING = 5;

    private final SearchParameters parameters;

    SearchText(SearchParameters parameters) {
        this.parameters = parameters;
    }

    /** Whether a search looks for nothing but words. */
    static boolean isAll(Node node) {
        return switch (node) {
            case Node.Word word -> true;
            case Node.Phrase phrase -> true;
            case Node.And and -> and.nodes().stream().allMatch(SearchText::isAll);
            case Node.Or or -> or.nodes().stream().allMatch(SearchText::isAll);
            case Node.Operator operator -> false;
            case Node.Not not -> false;
        };
    }

    static boolean isIn(Node node) {
        return switch (node) {
            case Node.Word word -> true;
            case Node.Phrase phrase -> true;
            case Node.And and -> and.nodes().stream().anyMatch(SearchText::isIn);
            case Node.Or or -> or.nodes().stream().anyMatch(SearchText::isIn);
            case Node.Operator operator -> false;
            case Node.Not not -> false;
        };
    }

    /** A {@code tsquery} of the words that are looked for, to find, rank or mark; null for none. */
    @Nullable String sql(@Nullable Node node) {
        return switch (node) {
            case null -> null;
            case Node.Word word -> word.begins() ? beginning(word.text()) : phrase(word.text());
            case Node.Phrase phrase -> phrase(phrase.text());
            case Node.And and -> joined(and.nodes(), " && ");
            case Node.Or or -> joined(or.nodes(), " || ");
            case Node.Operator operator -> null;
            case Node.Not not -> null;
        };
    }

    @Nullable String joined(List<Node> nodes, String between) {
        String all = nodes.stream().map(this::sql).filter(Objects::nonNull).collect(Collectors.joining(between));
        return all.isEmpty() ? null : "(" + all + ")";
    }

    private String phrase(String words) {
        return "phraseto_tsquery('colloquium', searched_words(" + parameters.bind(words) + "))";
    }

    /** The index has stems, so that a word with half an ending may be longer than what it is indexed by. */
    private String beginning(String word) {
        Matcher last = LAST.matcher(word);
        if (!last.find()) {
            return phrase(word);
        }
        String letters = last.group();
        String sql = "(to_tsquery('colloquium', " + parameters.bind("'" + letters + "':*")
                + ") || to_tsquery('simple', " + parameters.bind(StoredText.clean(possibleStems(letters))) + "))";
        return last.start() == 0 ? sql : "(" + phrase(word.substring(0, last.start())) + " <-> " + sql + ")";
    }

    private static String possibleStems(String letters) {
        int shortest = Math.max(SHORTEST_STEM, letters.length() - LONGEST_ENDING);
        return IntStream.range(shortest, letters.length())
                .mapToObj(it -> "'" + letters.substring(0, it) + "'")
                .collect(Collectors.joining(" | "));
    }
}
