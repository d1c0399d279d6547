package org.colloquium.account;

import java.util.Collection;
import java.util.List;
import org.colloquium.common.ui.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and moves rows that refer to an account and know no rule beside: what an {@link AccountMerging} mostly needs. */
@Component
public class AccountColumns {
    private final JdbcClient database;

    AccountColumns(JdbcClient database) {
        this.database = database;
    }

    /** @param columns of this program's own schema, such as {@code note.author_id} */
    public void move(Collection<String> columns, AccountId from, AccountId into) {
        columns.forEach(
                it -> database.sql("update " + table(it) + " set " + column(it) + " = ? where " + column(it) + " = ?")
                        .params(into.value(), from.value())
                        .update());
    }

    public void delete(Collection<String> columns, AccountId from) {
        columns.forEach(it -> database.sql("delete from " + table(it) + " where " + column(it) + " = ?")
                .param(from.value())
                .update());
    }

    /** "one note", "four notes"; nothing for none. */
    public List<String> count(String column, AccountId account, String one, String many) {
        long count = database.sql("select count(*) from " + table(column) + " where " + column(column) + " = ?")
                .param(account.value())
                .query(Long.class)
                .single();
        return count == 0 ? List.of() : List.of(Words.count(count, one, many));
    }

    /** Statements with the two accounts as {@code :from} and {@code :into}, in their order. */
    public void settle(AccountId from, AccountId into, String... statements) {
        for (String statement : statements) {
            database.sql(statement)
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private static String column(String column) {
        return column.substring(column.indexOf('.') + 1);
    }
}
