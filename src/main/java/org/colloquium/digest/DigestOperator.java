package org.colloquium.digest;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.colloquium.group.GroupId;
import org.colloquium.paper.SearchParameters;
import org.colloquium.paper.TextOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code digest:}: seen in a digest whose name has this text, or whose day or id begins with it. */
@Component
class DigestOperator implements TextOperator {
    private final JdbcClient database;

    DigestOperator(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public List<String> beginningWith(GroupId group, String beginning, int most) {
        return database.sql("""
                        select distinct coalesce(dated, cast(imported_at at time zone 'UTC' as date))::text as day
                        from digest where group_id = ? and state = 'IMPORTED'
                          and coalesce(dated, cast(imported_at at time zone 'UTC' as date))::text like ? || '%'
                        order by day desc limit ?""")
                .params(group.value(), beginning.replaceAll("[\\\\%_]", "\\\\$0"), most)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Override
    public String condition(String text, SearchParameters parameters) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        UUID[] digests = database
                .sql("""
                        select id, imported_at, dated, file_name,
                               coalesce(dated, cast(imported_at at time zone 'UTC' as date))::text as day
                        from digest where group_id = ? and state = 'IMPORTED'""")
                .param(parameters.group().value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    boolean named = Sightings.name(row).toLowerCase(Locale.ROOT).contains(wanted)
                            || row.getString("day").startsWith(wanted)
                            || id.toString().startsWith(wanted);
                    return new Named(id, named);
                })
                .list()
                .stream()
                .filter(Named::wanted)
                .map(Named::id)
                .toArray(UUID[]::new);
        return "p.id in (select part.work_id from digest_entry e join paper part on part.id = e.paper_id"
                + " where e.digest_id = any ("
                + parameters.bind(digests) + "))";
    }

    private record Named(UUID id, boolean wanted) {}
}
