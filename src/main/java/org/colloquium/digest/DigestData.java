package org.colloquium.digest;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Digests that somebody gave, with their bytes. */
@Component
class DigestData implements PersonalData {
    private final JdbcClient database;

    DigestData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of("digest.created_by");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("digests", "Digests that you imported or have as drafts.", """
                select g.name as "group", d.id, d.state, d.file_name, d.size, d.came_from, d.changed_at, d.imported_at, d.format,
                       d.dated, d.found, d.added, d.duplicates
                from digest d join reading_group g on g.id = d.group_id where d.created_by = :person order by d.changed_at, d.id""");
        into.files("digests", "Their sources, as they came.", """
                select d.id || '-' || coalesce(d.file_name, 'pasted.txt') as name, s.bytes
                from digest d join digest_source s on s.digest_id = d.id where d.created_by = :person order by d.id""");
    }

    @Override
    public void erase(Leaving person) {
        database.sql("delete from digest where created_by = ? and state = 'DRAFT'")
                .param(person.id().value())
                .update();
        database.sql("update digest set came_from = 'a mail' where strpos(lower(came_from), ?) > 0")
                .param(person.email())
                .update();
    }
}
