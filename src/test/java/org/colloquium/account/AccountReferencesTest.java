package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.colloquium.IntegrationTest;
import org.colloquium.TestPages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every foreign key to an account is taken care of when two accounts become one, and whoever erases a person walks the
 * same list: a new table cannot be forgotten.
 */
class AccountReferencesTest extends IntegrationTest {
    /** Past ballots keep those who were called to them. */
    private static final Set<String> STAYING = Set.of("ballot_voter.member_id", "passkey_owner.account_id");

    @Autowired
    List<AccountMerging> contributions;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestPages pages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void everyForeignKeyToAnAccountHasItsMerging() {
        List<String> named = contributions.stream()
                .flatMap(it -> it.columns().stream())
                .sorted()
                .toList();
        assertThat(named)
                .as("columns that refer to account: name a new one in an AccountMerging of its module")
                .containsExactlyElementsOf(new TreeSet<>(foreignKeys()));
    }

    @Test
    void nothingRefersToTheOneThatWent() {
        pages.make(4, 2);
        AccountId from = accounts.person("Goes");
        AccountId into = accounts.person("Stays");
        Set<String> moved = Objects.requireNonNull(transaction.execute(tx -> {
            tx.setRollbackOnly();
            database.sql("delete from recovery_code").update(); // those that other tests left hold their factors fast
            Set<String> pointed = foreignKeys().stream()
                    .filter(it -> !STAYING.contains(it) && point(it, from) == 1)
                    .collect(Collectors.toCollection(TreeSet::new));
            contributions.forEach(it -> it.merge(from, into));
            for (String column : pointed) {
                assertThat(count(column, from))
                        .as(column + " still refers to it")
                        .isZero();
            }
            return pointed;
        }));
        assertThat(moved)
                .as("columns that were tried")
                .contains("note.author_id", "membership.account_id", "assignment.account_id", "paper_state.account_id")
                .hasSizeGreaterThan(12);
    }

    /** Has some row refer to it that does not by another column: not all rows may name somebody twice. */
    private int point(String column, AccountId account) {
        String[] parts = column.split("\\.");
        return database.sql("""
                        update %1$s set %2$s = :account where ctid = (
                            select ctid from %1$s
                            where %2$s is not null and strpos(%1$s::text, cast(:account as text)) = 0 limit 1)""".formatted(parts[0], parts[1]))
                .param("account", account.value())
                .update();
    }

    private long count(String column, AccountId account) {
        String[] parts = column.split("\\.");
        return database.sql("select count(*) from " + parts[0] + " where " + parts[1] + " = ?")
                .param(account.value())
                .query(Long.class)
                .single();
    }

    private List<String> foreignKeys() {
        return new ArrayList<>(database.sql("""
                        select k.table_name || '.' || k.column_name
                        from information_schema.table_constraints c
                        join information_schema.key_column_usage k
                          on k.constraint_name = c.constraint_name and k.table_name = c.table_name
                         and k.table_schema = c.table_schema
                        join information_schema.constraint_column_usage u
                          on u.constraint_name = c.constraint_name and u.constraint_schema = c.constraint_schema
                        where c.constraint_type = 'FOREIGN KEY' and u.table_name in ('account', 'person')
                          and k.table_name || '.' || k.column_name <> 'account.id'
                          and c.table_schema = current_schema()""").query(String.class).list());
    }
}
