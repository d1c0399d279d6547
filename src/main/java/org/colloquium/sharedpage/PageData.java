package org.colloquium.sharedpage;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.colloquium.paper.PaperId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody wrote on shared pages, whose words are no single person's. */
@Component
class PageData implements PersonalData {
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    PageData(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public Set<String> columns() {
        return Set.of("shared_page.updated_by", "shared_page_sitting.author_id", "shared_page_seat.account_id");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json(
                "shared-pages",
                "When you wrote on shared pages, and each page as you left it, with what others wrote on it.",
                """
                select g.name as "group", t.paper_id, p.title, t.began_at, t.ended_at, t.markdown,
                       s.updated_by = :person and s.version = t.version as latest
                from shared_page_sitting t join shared_page s on s.paper_id = t.paper_id
                join paper p on p.id = t.paper_id join reading_group g on g.id = s.group_id
                where t.author_id = :person order by t.began_at, t.number""");
        into.json("shared-pages-open", "Shared pages that you have open for writing just now.", """
                select paper_id, seen_at from shared_page_seat where account_id = :person order by seen_at""");
    }

    /** A page that several wrote is all theirs; that this person was among them refers to somebody without a name. */
    @Override
    public void erase(Leaving person) {
        List<PaperId> open = database.sql("delete from shared_page_seat where account_id = ? returning paper_id")
                .param(person.id().value())
                .query((row, number) -> new PaperId(row.getObject("paper_id", UUID.class)))
                .list();
        open.forEach(it -> events.publishEvent(new SeatsChanged(it)));
        database.sql("""
                        select paper_id from shared_page_sitting where author_id = :person
                        union select paper_id from shared_page where updated_by = :person""")
                .param("person", person.id().value())
                .query((row, number) -> new PaperId(row.getObject("paper_id", UUID.class)))
                .list()
                .forEach(it -> events.publishEvent(new PageChanged(it)));
    }
}
