package org.colloquium.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed to look for, as a condition on the index: every word must occur, quoted ones as a phrase. A word
 * with a hyphen or a slash in it is a phrase too, since the index keeps its parts apart.
 */
final class SearchedWords {
    private static final Pattern TERM = Pattern.compile(
            "[\"\u201c\u201d\u201e]([^\"\u201c\u201d\u201e]*)(?:[\"\u201c\u201d]|$)|(\\S+?)(?=[\"\u201c\u201d\u201e\\s]|$)");
    private static final int MOST_TERMS = 40;
    private static final int LONGEST = 1000;

    private final List<String> terms;
    private final boolean blank;

    private SearchedWords(List<String> terms, boolean blank) {
        this.terms = terms;
        this.blank = blank;
    }

    static SearchedWords of(String typed) {
        String text = StoredText.clean(typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST));
        List<String> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        while (matcher.find() && terms.size() < MOST_TERMS) {
            String term = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (term.codePoints().anyMatch(Character::isLetterOrDigit)) {
                terms.add(term);
            }
        }
        return new SearchedWords(List.copyOf(terms), text.isBlank());
    }

    /** Whether nothing was typed, which finds everything. */
    boolean isBlank() {
        return blank;
    }

    /** Whether what was typed has no word in it, which finds nothing. */
    boolean hasNoWord() {
        return !blank && terms.isEmpty();
    }

    /** The condition as SQL with {@link #parameters}, unless there is no word. */
    String sql() {
        StringBuilder sql = new StringBuilder("(");
        for (int i = 0; i < terms.size(); i++) {
            sql.append(i == 0 ? "" : " && ")
                    .append("phraseto_tsquery('colloquium', searched_words(:term")
                    .append(i)
                    .append("))");
        }
        return sql.append(")").toString();
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            parameters.put("term" + i, terms.get(i));
        }
        return parameters;
    }
}
