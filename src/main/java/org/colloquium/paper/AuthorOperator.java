package org.colloquium.paper;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code author:}: one author has all these words, or words that begin so, in any order. */
@Component
class AuthorOperator implements TextOperator {
    private static final String NAME = "' ' || lower(unaccent(replace(a.name, '-', ' '))) like ";

    @Override
    public String name() {
        return "author";
    }

    @Override
    public String condition(String text, SearchParameters parameters) {
        return Stream.of(text.split("[\\s\\p{Z}-]+"))
                .filter(it -> !it.isEmpty())
                .map(it -> NAME + pattern(it, parameters))
                .collect(
                        Collectors.joining(" and ", "exists (select 1 from unnest(p.authors) as a (name) where ", ")"));
    }

    /** Found out once for the whole search. */
    private static String pattern(String word, SearchParameters parameters) {
        String escaped = word.replaceAll("[\\\\%_]", "\\\\$0");
        return "(select '% ' || lower(unaccent(cast(" + parameters.bind(escaped) + " as text))) || '%')";
    }
}
