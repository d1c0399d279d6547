package org.colloquium.paper;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What members make of a merged paper: what they made of each of its papers, taken together. What they had made of the
 * one that goes on is kept aside, and what they change while it is merged stays theirs.
 */
@Component
class MergedStates {
    private final JdbcClient database;

    MergedStates(JdbcClient database) {
        this.database = database;
    }

    /** Takes together what members made of the papers of this work as they are now; alone, it is as it was before. */
    void combine(PaperId work, Instant now) {
        keepOwn(work, now);
        takeTogether(work);
        if (isAlone(work)) {
            forget(work);
        }
    }

    private void keepOwn(PaperId work, Instant now) {
        database.sql("""
                        update paper_state_apart kept
                        set reading = s.reading, hidden = s.hidden, saved = s.saved, remark = s.remark,
                            share_remark = s.share_remark, changed_at = s.changed_at
                        from paper_state s
                        where kept.paper_id = :work and s.paper_id = :work and s.account_id = kept.account_id
                          and s.changed_at > kept.merged_at""").param("work", work.value()).update();
        database.sql("""
                        insert into paper_state_apart (paper_id, account_id, reading, hidden, saved, remark,
                                                       share_remark, changed_at, merged_at)
                        select :work, who.account_id, own.reading, coalesce(own.hidden, false),
                               coalesce(own.saved, false), coalesce(own.remark, ''),
                               coalesce(own.share_remark, false), coalesce(own.changed_at, 'epoch'), :now
                        from (select distinct s.account_id from paper_state s
                              where s.paper_id in (select part from parts_of(:work) as part)) who
                        left join paper_state own on own.paper_id = :work and own.account_id = who.account_id
                        on conflict (paper_id, account_id) do update set merged_at = excluded.merged_at""")
                .param("work", work.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Hidden is what is hidden wholly; a remark is shared only where all of it was. */
    private void takeTogether(PaperId work) {
        database.sql("""
                        insert into paper_state (paper_id, account_id, reading, hidden, saved, remark, share_remark,
                                                 changed_at)
                        select :work, account_id,
                               (array['UNREAD', 'SKIMMED', 'READ'])[
                                   max(array_position(array['UNREAD', 'SKIMMED', 'READ'], reading))],
                               count(*) filter (where hidden) = (select count(*) from parts_of(:work)),
                               bool_or(saved),
                               coalesce(left(string_agg(remark, ' · ' order by own desc, changed_at)
                                             filter (where remark <> ''), 300), ''),
                               coalesce(bool_and(share_remark) filter (where remark <> ''), false),
                               max(changed_at)
                        from (select account_id, coalesce(reading, 'UNREAD') as reading, hidden, saved, remark,
                                     share_remark, changed_at, true as own
                              from paper_state_apart where paper_id = :work
                              union all
                              select account_id, reading, hidden, saved, remark, share_remark, changed_at, false
                              from paper_state
                              where paper_id in (select part from parts_of(:work) as part) and paper_id <> :work) made
                        group by account_id
                        on conflict (paper_id, account_id) do update set
                            reading = excluded.reading, hidden = excluded.hidden, saved = excluded.saved,
                            remark = excluded.remark, share_remark = excluded.share_remark,
                            changed_at = excluded.changed_at""").param("work", work.value()).update();
    }

    private boolean isAlone(PaperId work) {
        return database.sql("select count(*) = 1 from parts_of(?)")
                .param(work.value())
                .query(Boolean.class)
                .single();
    }

    private void forget(PaperId work) {
        database.sql("""
                        delete from paper_state s using paper_state_apart kept
                        where s.paper_id = :work and kept.paper_id = :work and kept.account_id = s.account_id
                          and kept.reading is null""").param("work", work.value()).update();
        database.sql("delete from paper_state_apart where paper_id = ?")
                .param(work.value())
                .update();
    }
}
