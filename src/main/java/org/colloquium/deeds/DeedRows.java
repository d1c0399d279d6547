package org.colloquium.deeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.common.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the log, the newest deed first. It goes by place, not by count: the thousandth page of a million rows is read as
 * fast as the first.
 */
@Component
class DeedRows {
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final String NEWEST_FIRST = " order by done_at desc, id desc ";

    private final JdbcClient database;
    private final JsonMapper json;

    DeedRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param after the place to go on after, null for the beginning
     * @param skip how many rows to leave out from there
     * @param trails whether addresses and devices are the reader's to see
     */
    List<DeedDetails> read(DeedFilter filter, @Nullable Cursor after, int skip, int most, boolean trails) {
        Map<String, @Nullable Object> values = values(filter);
        values.put("most", most);
        values.put("skip", skip);
        if (after != null) {
            values.put("moment", Timestamp.from(after.moment()));
            values.put("place", after.id());
        }
        String conditions = conditions(filter) + (after == null ? "" : " and (done_at, id) < (:moment, :place)");
        return list(deeds(filter, conditions) + NEWEST_FIRST + "offset :skip limit :most", values, trails);
    }

    /** One of them, if the filter finds it. */
    List<DeedDetails> one(UUID id, DeedFilter filter, boolean trails) {
        Map<String, @Nullable Object> values = values(filter);
        values.put("id", id);
        return list("select * from deed where id = :id" + conditions(filter), values, trails);
    }

    /** How many there are, {@code most + 1} for more than that: counting a million takes seconds. */
    long count(DeedFilter filter, int most) {
        String person = filter.person() == null ? "" : " and (done_by = :person or subject_id = :person)";
        return database.sql("select count(*) from (select 1 from deed where true" + conditions(filter) + person
                        + " limit :most + 1) counted")
                .params(values(filter))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private List<DeedDetails> list(String deeds, Map<String, @Nullable Object> values, boolean trails) {
        return database.sql("select d.*, who.name as by_name, g.name as group_name, s.name as subject_name, "
                        + (trails ? "t.address, t.device" : "null as address, null as device")
                        + " from (" + deeds + ") d left join account who on who.id = d.done_by"
                        + " left join account s on s.id = d.subject_id"
                        + " left join reading_group g on g.id = d.group_id"
                        + (trails ? " left join deed_trail t on t.deed_id = d.id" : "")
                        + NEWEST_FIRST.replace("done_at", "d.done_at").replace(" id", " d.id"))
                .params(values)
                .query((row, number) -> details(row))
                .list();
    }

    /** What a person did and what was done to them are two indexes, each read from its newest end. */
    private static String deeds(DeedFilter filter, String conditions) {
        if (filter.person() == null) {
            return "select * from deed where true" + conditions;
        }
        String each = "(select * from deed where %s" + conditions + NEWEST_FIRST + "limit :skip + :most)";
        return "select * from (" + each.formatted("done_by = :person") + " union all "
                + each.formatted("subject_id = :person and done_by is distinct from :person") + ") either";
    }

    private static String conditions(DeedFilter filter) {
        return (filter.kind() == null ? "" : " and kind = :kind")
                + (filter.group() == null ? "" : " and group_id = :group")
                + (filter.since() == null ? "" : " and done_at >= :since")
                + (filter.until() == null ? "" : " and done_at < :until");
    }

    private static Map<String, @Nullable Object> values(DeedFilter filter) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("person", filter.person());
        values.put("kind", filter.kind() == null ? null : filter.kind().key());
        values.put("group", filter.group());
        values.put("since", filter.since() == null ? null : Timestamp.from(filter.since()));
        values.put("until", filter.until() == null ? null : Timestamp.from(filter.until()));
        return values;
    }

    private DeedDetails details(ResultSet row) throws SQLException {
        return new DeedDetails(
                row.getObject("id", UUID.class),
                row.getTimestamp("done_at").toInstant(),
                row.getString("kind"),
                row.getObject("done_by", UUID.class),
                row.getString("by_name"),
                row.getObject("group_id", UUID.class),
                row.getString("group_name"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_name"),
                json.readValue(row.getString("details"), WORDS),
                row.getString("way"),
                row.getString("address"),
                row.getString("device"));
    }
}
