package org.colloquium.group;

import java.util.List;
import org.colloquium.account.WordsToAvoid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of the groups that somebody is in or is invited to: too easy to guess for a password. */
@Component
class GroupNames implements WordsToAvoid {
    private final JdbcClient database;

    GroupNames(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> of(String email) {
        return database.sql("""
                        select g.name from reading_group g
                        where g.id in (select m.group_id from membership m join account a on a.id = m.account_id
                                       where a.email = :email)
                           or g.id in (select i.group_id from group_invitation i where i.email = :email)""")
                .param("email", email)
                .query((row, number) -> row.getString("name"))
                .list();
    }
}
