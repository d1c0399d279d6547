package org.colloquium.account;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which providers of single sign-on somebody comes in, and what is left of their asking for an account. */
@Component
class IdentityData implements PersonalData {
    private final JdbcClient database;

    IdentityData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of("account_identity.account_id");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("single-sign-on", "By which providers of single sign-on you come in, and as whom.", """
            select issuer, subject, since, last_used_at from account_identity
            where account_id = :person order by since\
            """);
    }

    /** Connections end with the account. */
    @Override
    public void erase(Leaving person) {
        database.sql("delete from registration where email = ?")
                .param(person.email())
                .update();
    }
}
