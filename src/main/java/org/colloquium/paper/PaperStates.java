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

    Map<PaperId, MyState> of(GroupId group, AccountId account, Collection<PaperId> papers) {
        Map<PaperId, MyState> found = new HashMap<>();
        database.sql("""
                        select s.paper_id, s.reading, s.hidden, s.saved, s.remark, s.share_remark
                        from paper_state s join paper p on p.id = s.paper_id and p.group_id = ?
                        where s.account_id = ? and s.paper_id = any (?)""")
                .params(group.value(), account.value(), PaperRows.array(papers))
                .query(row -> {
                    found.put(paper(row), state(row, 0));
                });
        return found;
    }

    MyMarks marks(GroupId group, AccountId account, Collection<PaperId> papers) {
        return database.sql("""
                        select count(*) filter (where s.saved) as saved, count(*) filter (where s.hidden) as hidden
                        from paper_state s join paper p on p.id = s.paper_id and p.group_id = ?
                        where s.account_id = ? and s.paper_id = any (?)""")
                .params(group.value(), account.value(), PaperRows.array(papers))
                .query((row, number) -> new MyMarks(row.getInt("saved"), row.getInt("hidden")))
                .single();
    }

    /** Remarks stay as they are now: what is undone are marks, and somebody may have written since. */
    List<PaperId> putBack(AccountId account, Collection<PaperId> papers, Map<PaperId, MyState> before, Instant now) {
        Map<MyState, List<PaperId>> alike = papers.stream()
                .collect(Collectors.groupingBy(
                        it -> before.getOrDefault(it, MyState.NONE).marks()));
        return alike.entrySet().stream()
                .flatMap(it -> change(account, it.getValue(), StateChange.marks(it.getKey()), now).stream())
                .toList();
    }

    /**
     * One statement, so that two changes at the same time (a click here, a key there) both come through. What others
     * read is told apart by the state before, which a row that is read in the same statement still shows.
     *
     * @return the papers on which others see a change
     */
    List<PaperId> change(AccountId account, Collection<PaperId> papers, StateChange change, Instant now) {
        Reading reading = change.reading();
        return database.sql("""
                        with made as (
                            insert into paper_state as own (paper_id, account_id, reading, hidden, saved, remark,
                                                            share_remark, changed_at, remark_at)
                            select id, :account, coalesce(:reading, 'UNREAD'), coalesce(:hidden, false),
                                   coalesce(:saved, false), coalesce(:remark, ''), coalesce(:share, false), :now,
                                   case when :share then cast(:now as timestamptz) end
                            from paper where id = any (:papers) order by id
                            on conflict (paper_id, account_id) do update set
                                reading = coalesce(:reading, own.reading), hidden = coalesce(:hidden, own.hidden),
                                saved = coalesce(:saved, own.saved), remark = coalesce(:remark, own.remark),
                                share_remark = coalesce(:share, own.share_remark), changed_at = :now,
                                remark_at = case when coalesce(:remark, own.remark) <> own.remark
                                                   or coalesce(:share, own.share_remark) <> own.share_remark
                                                 then cast(:now as timestamptz) else own.remark_at end
                            returning paper_id, reading, share_remark, remark)
                        select made.paper_id from made
                        left join paper_state was on was.paper_id = made.paper_id and was.account_id = :account
                        where made.reading <> coalesce(was.reading, 'UNREAD')
                           or case when made.share_remark then made.remark else '' end
                              <> case when was.share_remark then was.remark else '' end""")
                .param("account", account.value())
                .param("papers", PaperRows.array(papers))
                .param("reading", reading == null ? null : reading.name(), java.sql.Types.VARCHAR)
                .param("hidden", change.hidden(), java.sql.Types.BOOLEAN)
                .param("saved", change.saved(), java.sql.Types.BOOLEAN)
                .param("remark", change.cleanRemark(), java.sql.Types.VARCHAR)
                .param("share", change.shareRemark(), java.sql.Types.BOOLEAN)
                .param("now", Timestamp.from(now))
                .query((row, number) -> paper(row))
                .list();
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
                        order by s.remark_at desc nulls last, s.account_id""")
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
                        order by s.paper_id, s.remark_at desc nulls last, s.account_id""")
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
