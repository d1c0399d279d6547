package org.colloquium.assignment;

import java.util.List;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was assigned, and assigned to others. Drafts are nobody's to export: they may come to nothing. */
@Component
class AssignmentData implements PersonalData {
    private final JdbcClient database;

    AssignmentData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "assignment.account_id",
                "assignment.assigned_by",
                "bulk_assignment.made_by",
                "open_slot.opened_by",
                "swap_offer.offered_by",
                "swap_offer.offered_to",
                "preference.account_id",
                "work_wish.account_id",
                "absence.account_id",
                "proposal.made_by",
                "proposal_place.account_id",
                "published_plan.published_by",
                "published_share.account_id",
                "season_credit.account_id");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("assignments", "Papers that you were assigned.", """
                select g.name as "group", p.title, a.role, a.due, a.state, a.reason, a.assigned_at, a.started_at, a.marked_at, a.removed_at
                from assignment a join paper p on p.id = a.paper_id join reading_group g on g.id = a.group_id
                where a.account_id = :person order by a.assigned_at, a.id""");
        into.json("assignments-to-others", "Papers that you assigned to others.", """
                select g.name as "group", p.title, a.role, a.due, a.state, a.assigned_at
                from assignment a join paper p on p.id = a.paper_id join reading_group g on g.id = a.group_id
                where a.assigned_by = :person and a.account_id <> :person order by a.assigned_at, a.id""");
        into.json("open-slots", "Roles that you left open for others to take.", """
                select g.name as "group", p.title, s.role, s.due, s.opened_at, s.closed_at
                from open_slot s join paper p on p.id = s.paper_id join reading_group g on g.id = s.group_id
                where s.opened_by = :person order by s.opened_at, s.id""");
        into.json("bulk-assignments", "When you assigned many papers at once.", """
                select g.name as "group", b.made_at
                from bulk_assignment b join reading_group g on g.id = b.group_id
                where b.made_by = :person order by b.made_at, b.id""");
        into.json("swap-offers", "What you offered to others, and others to you.", """
                select g.name as "group", p.title, a.role, o.offered_by = :person as by_you, o.offered_at, o.closed_at,
                       lower(o.outcome) as outcome
                from swap_offer o join assignment a on a.id = o.assignment_id
                join paper p on p.id = a.paper_id join reading_group g on g.id = a.group_id
                where :person in (o.offered_by, o.offered_to) order by o.offered_at, o.id""");
        into.json("preferences", "What you said of taking papers.", """
                select g.name as "group", p.title, s.level, s.conflict, s.stated_at
                from preference s join paper p on p.id = s.paper_id join reading_group g on g.id = p.group_id
                where s.account_id = :person order by s.stated_at, p.id""");
        into.json("work-wishes", "How much you take on, and in which roles.", """
                select g.name as "group", w.most, array_to_string(w.wished, ', ') as wished,
                       array_to_string(w.unwished, ', ') as unwished
                from work_wish w join reading_group g on g.id = w.group_id
                where w.account_id = :person order by g.id""");
        into.json("absences", "When you said that you are away.", """
                select g.name as "group", a.first_day, a.last_day
                from absence a join reading_group g on g.id = a.group_id
                where a.account_id = :person order by a.first_day, g.id""");
        into.json("published-shares", "What you got in plans that were published, and why.", """
                select g.name as "group", p.published_at, s.turns, s.utility,
                       (select string_agg(coalesce('“' || named.title_text || '”', part), '' order by place)
                        from regexp_split_to_table(s.own, '[' || chr(2) || chr(3) || ']') with ordinality as parts (part, place)
                        left join paper named
                               on named.id = case when part ~ '^p:[0-9a-f-]{36}$' then substr(part, 3)::uuid end) as why
                from published_share s join published_plan p on p.id = s.plan_id join reading_group g on g.id = p.group_id
                where s.account_id = :person order by p.id""");
        into.json("published-plans", "Plans that you published.", """
                select g.name as "group", p.published_at
                from published_plan p join reading_group g on g.id = p.group_id
                where p.published_by = :person order by p.id""");
        into.json("season-credits", "What you carry over to the next proposal of a group.", """
                select g.name as "group", s.credit, s.counted_at
                from season_credit s join reading_group g on g.id = s.group_id
                where s.account_id = :person order by g.id""");
    }

    private static final List<String> ONES_OWN =
            List.of("preference", "work_wish", "absence", "proposal_place", "published_share", "season_credit");

    @Override
    public void erase(Leaving person) {
        database.sql("delete from assignment where account_id = ? and (state <> 'DONE' or removed_at is not null)")
                .param(person.id().value())
                .update();
        ONES_OWN.forEach(it -> database.sql("delete from " + it + " where account_id = ?")
                .param(person.id().value())
                .update());
        database.sql("update proposal set made_by = null where made_by = ?")
                .param(person.id().value())
                .update();
        database.sql("update published_plan set published_by = null where published_by = ?")
                .param(person.id().value())
                .update();
    }
}
