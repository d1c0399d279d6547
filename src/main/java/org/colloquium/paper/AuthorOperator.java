package org.colloquium.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.group.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code author:}: one author has all these words, or words that begin so, in any order. */
@Component
class AuthorOperator implements TextOperator {
    private static final String NAME = "' ' || lower(unaccent(replace(a.name, '-', ' '))) like ";

    /** Those of the latest papers are enough to be completed to while somebody types. */
    private static final int LOOKED_AT = 20_000;

    private final JdbcClient database;

    AuthorOperator(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "author";
    }

    @Override
    public List<String> beginningWith(GroupId group, String beginning, int most) {
        return database.sql("""
                        select a.name from (select authors from paper where group_id = :group
                                            order by added_at desc, id limit :papers) p
                        cross join unnest(p.authors) as a (name)
                        where ' ' || lower(unaccent(a.name)) like
                              (select '% ' || lower(unaccent(cast(:beginning as text))) || '%')
                        group by a.name order by count(*) desc, a.name limit :most""")
                .param("group", group.value())
                .param("papers", LOOKED_AT)
                .param("beginning", beginning.replaceAll("[\\\\%_]", "\\\\$0"))
                .param("most", most)
                .query((row, number) -> row.getString(1))
                .list();
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
