package org.colloquium.account;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Withholds passwords although accounts of other tests have no other way in, which no administrator could. */
@TestComponent
public class TestPolicy {
    private final JdbcClient database;
    private final Settings settings;

    TestPolicy(JdbcClient database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    public void withholdPasswords() {
        database.sql("insert into setting (key, value, changed_at) values ('sign-in.passwords', 'withheld', now())")
                .update();
        settings.forget();
    }

    public void offerPasswords() {
        database.sql("delete from setting where key = 'sign-in.passwords'").update();
        settings.forget();
    }
}
