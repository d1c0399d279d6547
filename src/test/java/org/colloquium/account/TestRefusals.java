package org.colloquium.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit log says of refused sign-ins. */
final class TestRefusals {
    private TestRefusals() {}

    /** By what and why, the oldest first. */
    static List<String> of(AccountId account, JdbcClient database) {
        return database.sql("""
                        select (details ->> 'means') || ' ' || (details ->> 'why') from deed
                        where subject_id = ? and kind = 'sign-in-refused' and done_by is null order by id""")
                .param(account.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
