package org.colloquium.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what members make of papers. */
@Component
class PaperStates {
    private final JdbcClient database;

    PaperStates(JdbcClient database) {
        this.database = database;
    }

    Optional<MyState> of(AccountId account, PaperId paper) {
        return database.sql("""
                        select reading, hidden, saved, remark, share_remark from paper_state
                        where account_id = ? and paper_id = ?""")
                .params(account.value(), paper.value())
                .query(PaperStates::state)
                .optional();
    }

    Map<PaperId, MyState> all(AccountId account, Collection<PaperId> papers) {
        Map<PaperId, MyState> all = new HashMap<>();
        database.sql("""
                        select paper_id, reading, hidden, saved, remark, share_remark from paper_state
                        where account_id = ? and paper_id = any (?)""").params(account.value(), PaperRows.array(papers)).query(row -> {
            all.put(paper(row), state(row, 0));
        });
        return all;
    }

    /** Remarks stay as they are now: what is undone are marks, and somebody may have written since. */
    void putBack(AccountId account, Collection<PaperId> papers, Map<PaperId, MyState> before, Instant now) {
        Map<MyState, List<PaperId>> alike = papers.stream()
                .collect(Collectors.groupingBy(
                        it -> before.getOrDefault(it, MyState.NONE).marks()));
        alike.forEach((state, some) -> change(
                account, some, new StateChange(state.reading(), state.hidden(), state.saved(), null, null), now));
    }

    /** One statement, so that two changes at the same time (a click here, a key there) both come through. */
    void change(AccountId account, Collection<PaperId> papers, StateChange change, Instant now) {
        Reading reading = change.reading();
        database.sql("""
                        insert into paper_state as old (paper_id, account_id, reading, hidden, saved, remark,
                                                        share_remark, changed_at)
                        select id, :account, coalesce(:reading, 'UNREAD'), coalesce(:hidden, false),
                               coalesce(:saved, false), coalesce(:remark, ''), coalesce(:share, false), :now
                        from paper where id = any (:papers) order by id
                        on conflict (paper_id, account_id) do update set
                            reading = coalesce(:reading, old.reading), hidden = coalesce(:hidden, old.hidden),
                            saved = coalesce(:saved, old.saved), remark = coalesce(:remark, old.remark),
                            share_remark = coalesce(:share, old.share_remark), changed_at = :now""")
                .param("account", account.value())
                .param("papers", PaperRows.array(papers))
                .param("reading", reading == null ? null : reading.name(), java.sql.Types.VARCHAR)
                .param("hidden", change.hidden(), java.sql.Types.BOOLEAN)
                .param("saved", change.saved(), java.sql.Types.BOOLEAN)
                .param("remark", change.cleanRemark(), java.sql.Types.VARCHAR)
                .param("share", change.shareRemark(), java.sql.Types.BOOLEAN)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What members have begun or finished, by paper and member. */
    Map<PaperId, Map<AccountId, Reading>> readings(Collection<PaperId> papers) {
        Map<PaperId, Map<AccountId, Reading>> all = new HashMap<>();
        database.sql("""
                        select paper_id, account_id, reading from paper_state
                        where paper_id = any (?) and reading <> 'UNREAD'""").param(PaperRows.array(papers)).query(row -> {
            all.computeIfAbsent(paper(row), it -> new HashMap<>())
                    .put(account(row), Reading.valueOf(row.getString("reading")));
        });
        return all;
    }

    /** What members of the group let the others read, the latest first. */
    List<SharedRemark> remarks(GroupId group, PaperId paper) {
        return database.sql("""
                        select s.account_id, a.name, s.remark, s.changed_at
                        from paper_state s
                        join account a on a.id = s.account_id
                        join membership m on m.account_id = s.account_id and m.group_id = :group
                        where s.paper_id = :paper and s.share_remark and s.remark <> ''
                        order by s.changed_at desc""")
                .param("group", group.value())
                .param("paper", paper.value())
                .query((row, number) -> new SharedRemark(account(row), row.getString("name"), row.getString("remark")))
                .list();
    }

    /** The latest shared remark on each of these papers, by others than this account. */
    Map<PaperId, SharedRemark> latestRemarks(GroupId group, Collection<PaperId> papers, AccountId except) {
        Map<PaperId, SharedRemark> latest = new LinkedHashMap<>();
        database.sql("""
                        select distinct on (s.paper_id) s.paper_id, s.account_id, a.name, s.remark
                        from paper_state s
                        join account a on a.id = s.account_id
                        join membership m on m.account_id = s.account_id and m.group_id = :group
                        where s.paper_id = any (:papers) and s.share_remark and s.remark <> ''
                          and s.account_id <> :except
                        order by s.paper_id, s.changed_at desc""")
                .param("group", group.value())
                .param("papers", PaperRows.array(papers))
                .param("except", except.value())
                .query(row -> {
                    latest.put(
                            paper(row), new SharedRemark(account(row), row.getString("name"), row.getString("remark")));
                });
        return latest;
    }

    static MyState state(ResultSet row, int number) throws SQLException {
        return new MyState(
                Reading.valueOf(row.getString("reading")),
                row.getBoolean("hidden"),
                row.getBoolean("saved"),
                row.getString("remark"),
                row.getBoolean("share_remark"));
    }

    private static PaperId paper(ResultSet row) throws SQLException {
        return new PaperId(row.getObject("paper_id", UUID.class));
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("account_id", UUID.class));
    }
}
