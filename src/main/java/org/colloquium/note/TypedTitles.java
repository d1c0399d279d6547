package org.colloquium.note;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.colloquium.common.Markup;
import org.colloquium.common.Named;
import org.colloquium.group.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Titles as people type them, {@code [[Title]]}, and as they are kept. A title that two papers have cannot be typed so, nor
 * one with brackets in it: it stays as it is kept.
 */
@Component
class TypedTitles {
    private static final Pattern TYPED = Pattern.compile("\\[\\[([^\\[\\]\\n]{1,1000})\\]\\](?!\\()");

    private final JdbcClient database;

    TypedTitles(JdbcClient database) {
        this.database = database;
    }

    /** Of these titles those that one paper of the group has, and only one. */
    Map<String, UUID> papers(GroupId group, Collection<String> titles) {
        String[] asked = titles.stream()
                .filter(it -> it.indexOf('[') < 0 && it.indexOf(']') < 0)
                .toArray(String[]::new);
        if (asked.length == 0) {
            return Map.of();
        }
        return database
                .sql("""
                        select title_text, (array_agg(id))[1] as id from paper
                        where group_id = ? and merged_into is null and title_text = any (?)
                        group by title_text having count(*) = 1""")
                .params(group.value(), asked)
                .query((row, number) -> Map.entry(row.getString("title_text"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    String kept(GroupId group, String typed) {
        Set<String> titles = new HashSet<>();
        TYPED.matcher(typed).results().forEach(it -> titles.add(it.group(1)));
        Map<String, UUID> known = papers(group, titles);
        return known.isEmpty()
                ? typed
                : Markup.replace(
                        typed,
                        true,
                        TYPED,
                        it -> Optional.ofNullable(known.get(it.group(1))).map(id -> Named.paper(it.group(1), id)));
    }

    /** @param titles what papers are called now, by their ids */
    String typed(GroupId group, String kept, Map<UUID, String> titles) {
        Map<String, UUID> known = papers(group, titles.values());
        Function<UUID, Optional<String>> title = id -> Optional.ofNullable(titles.get(id))
                .filter(it -> id.equals(known.get(it)))
                .map(it -> "[[" + it + "]]");
        return Markup.replace(kept, false, Named.paper(), it -> title.apply(UUID.fromString(it.group(2))));
    }
}
