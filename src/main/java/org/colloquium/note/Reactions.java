package org.colloquium.note;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reactions to texts, as one reader sees them: without those of people whose words are still hidden from them. */
@Component
class Reactions {
    static final int MOST_NAMES = 5;

    private final JdbcClient database;

    Reactions(JdbcClient database) {
        this.database = database;
    }

    /** One kind of reaction to one text, before names are known. */
    record Given(UUID text, Reaction reaction, int count, boolean mine, List<AccountId> others) {
        ReactionDetails details(Map<AccountId, String> names) {
            return new ReactionDetails(
                    reaction,
                    count,
                    mine,
                    others.stream()
                            .map(it -> Objects.requireNonNull(names.get(it)))
                            .toList());
        }
    }

    /** By text, one statement for all; texts are named by the values of their ids. */
    Map<UUID, List<Given>> to(Collection<UUID> notes, Collection<UUID> replies, Reader reader) {
        return database
                .sql("""
                        select coalesce(x.note_id, x.reply_id) as text, x.kind, count(*) as figure,
                               bool_or(x.account_id = :me) as mine,
                               (array_agg(x.account_id order by x.since, x.id)
                                   filter (where x.account_id <> :me))[1 : (:most)] as others
                        from reaction x left join reply r on r.id = x.reply_id
                        join note n on n.id = coalesce(x.note_id, r.note_id)
                        where (x.note_id = any (:notes) or x.reply_id = any (:replies))
                          and not is_veiled(n.paper_id, x.account_id, :me)
                        group by 1, 2""")
                .param("notes", notes.toArray(UUID[]::new))
                .param("replies", replies.toArray(UUID[]::new))
                .param("me", reader.value())
                .param("most", MOST_NAMES)
                .query((row, number) -> given(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Given::reaction))
                .collect(Collectors.groupingBy(Given::text));
    }

    private static Given given(ResultSet row) throws SQLException {
        Array others = row.getArray("others");
        return new Given(
                row.getObject("text", UUID.class),
                Reaction.valueOf(row.getString("kind")),
                row.getInt("figure"),
                row.getBoolean("mine"),
                others == null
                        ? List.of()
                        : Arrays.stream((UUID[]) others.getArray())
                                .map(AccountId::new)
                                .toList());
    }
}
