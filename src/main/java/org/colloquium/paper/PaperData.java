package org.colloquium.paper;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers that somebody added, and what they make of papers. */
@Component
class PaperData implements PersonalData {
    private final JdbcClient database;

    PaperData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "paper.added_by",
                "paper_state.account_id",
                "paper_state_apart.account_id",
                "paper_pair.apart_by",
                "saved_search.account_id",
                "paper_record.asked_by");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("papers", "Papers that you added or edited.", """
                select g.name as "group", p.id, p.title, p.added_at, p.added_by = :person as added,
                       (select array_agg(field.key) from jsonb_each(p.origins) field
                        where field.value ->> 'by' = cast(:person as text)) as fields_edited
                from paper p join reading_group g on g.id = p.group_id
                where p.added_by = :person or p.origins::text like '%"' || cast(:person as text) || '"%'
                order by p.added_at, p.id""");
        into.json("reading", "What you have read, saved and hidden, with your remarks.", """
                select g.name as "group", p.id as paper_id, p.title, s.reading, s.saved, s.hidden, s.remark, s.share_remark, s.changed_at
                from paper_state s join paper p on p.id = s.paper_id join reading_group g on g.id = p.group_id
                where s.account_id = :person order by s.changed_at, p.id""");
        into.json("reading-before-merging", "The same of papers before they were merged into others.", """
                select p.id as paper_id, p.title, s.reading, s.saved, s.hidden, s.remark, s.share_remark, s.changed_at
                from paper_state_apart s join paper p on p.id = s.paper_id where s.account_id = :person order by s.changed_at, p.id""");
        into.json("searches", "Your saved searches.", """
                select g.name as "group", s.name, s.query, s.shared, s.made_at
                from saved_search s join reading_group g on g.id = s.group_id where s.account_id = :person order by s.made_at""");
        into.json("papers-kept-apart", "Pairs of papers that you said are not the same.", """
                select one.title, other.title as other_title, pair.apart_at
                from paper_pair pair join paper one on one.id = pair.paper_id join paper other on other.id = pair.other_id
                where pair.apart_by = :person order by pair.apart_at""");
        into.json("papers-completed", "Papers that you had completed from a register.", """
                select p.title, r.name as register, r.asked_at
                from paper_record r join paper p on p.id = r.paper_id where r.asked_by = :person order by r.asked_at""");
    }

    @Override
    public void erase(Leaving person) {
        database.sql("delete from paper_state where account_id = ?")
                .param(person.id().value())
                .update();
        database.sql("delete from paper_state_apart where account_id = ?")
                .param(person.id().value())
                .update();
        database.sql("delete from saved_search where account_id = ?")
                .param(person.id().value())
                .update();
    }
}
