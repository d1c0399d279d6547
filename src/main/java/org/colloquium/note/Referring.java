package org.colloquium.note;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquium.common.Markup;
import org.colloquium.common.Named;
import org.colloquium.common.References;
import org.colloquium.group.GroupId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the people and papers that texts name are called now: of one group only, whoever asks. */
@Component
class Referring {
    private final JdbcClient database;

    Referring(JdbcClient database) {
        this.database = database;
    }

    /** For all of these texts of a group at once: two queries at most, and none where nobody and nothing is named. */
    References in(GroupId group, Reader reader, Collection<String> texts) {
        Set<Named> named = texts.stream().map(Markup::named).collect(Collectors.toSet());
        UUID[] people = ids(named, Named::people);
        UUID[] papers = ids(named, Named::papers);
        if (people.length == 0 && papers.length == 0) {
            return References.NONE;
        }
        return new References(people(group, people), papers(group, papers), reader.value());
    }

    private static UUID[] ids(Set<Named> named, Function<Named, Set<UUID>> which) {
        return named.stream().flatMap(it -> which.apply(it).stream()).distinct().toArray(UUID[]::new);
    }

    private Map<UUID, String> people(GroupId group, UUID[] ids) {
        return query(
                """
                select a.id, a.name from membership m join account a on a.id = m.account_id
                where m.group_id = ? and a.id = any (?)""", group, ids, (row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")));
    }

    private Map<UUID, References.Work> papers(GroupId group, UUID[] ids) {
        return query(
                """
                select p.id, w.id as work_id, w.title_text, g.slug from paper p join paper w on w.id = p.work_id
                join reading_group g on g.id = p.group_id where p.group_id = ? and p.id = any (?)""",
                group,
                ids,
                (row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new References.Work(
                                row.getString("title_text"),
                                "g/" + row.getString("slug") + "/papers/" + row.getString("work_id"))));
    }

    private <T> Map<UUID, T> query(String sql, GroupId group, UUID[] ids, RowMapper<Map.Entry<UUID, T>> row) {
        return ids.length == 0
                ? Map.of()
                : database.sql(sql).params(group.value(), ids).query(row).list().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
