package org.colloquium.vote;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Role;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a ballot takes from the group at its opening: who may vote, and which papers under which titles. Plain SQL and
 * on nobody's behalf, since the clock opens ballots too.
 */
@Component
class Electorate {
    private static final String[] VOTING = roles(Action.VOTE);

    private final JdbcClient database;

    Electorate(JdbcClient database) {
        this.database = database;
    }

    /**
     * Fixes who may vote.
     *
     * @return how many
     */
    int enrol(BallotId ballot, GroupId group) {
        return database.sql("""
                        insert into ballot_voter (ballot_id, member_id, name, role)
                        select ?, a.id, a.name, m.role
                        from membership m join account a on a.id = m.account_id
                        where m.group_id = ? and m.role = any (?) and a.enabled""").params(ballot.value(), group.value(), VOTING).update();
    }

    /** The roll call, in the order in which the members joined the group. */
    List<Voter> of(BallotId ballot) {
        return database.sql("""
                        select e.member_id, e.name, e.role, e.away and v.member_id is null as away, v.member_id is not null as voted, e.delegate_id,
                               m.account_id is null or not coalesce(a.enabled, false) as gone
                        from ballot_voter e
                        join ballot b on b.id = e.ballot_id
                        left join account a on a.id = e.member_id
                        left join voted v on v.ballot_id = e.ballot_id and v.member_id = e.member_id
                        left join membership m on m.group_id = b.group_id and m.account_id = e.member_id
                                              and m.role = any (?)
                        where e.ballot_id = ?
                        order by m.since, e.member_id""")
                .params(VOTING, ballot.value())
                .query((row, number) -> new Voter(
                        new AccountId(row.getObject("member_id", UUID.class)),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("voted"),
                        row.getBoolean("away"),
                        row.getBoolean("gone"),
                        delegate(row.getObject("delegate_id", UUID.class))))
                .list();
    }

    /** Who may see the roll call: of a ballot that was never announced only who sees drafts. */
    Set<AccountId> seers(BallotId ballot) {
        return Set.copyOf(database.sql("""
                        select a.id
                        from ballot b
                        join membership m on m.group_id = b.group_id
                        join account a on a.id = m.account_id
                        where b.id = :ballot and a.enabled and m.role = any (:seers)
                          and (b.announced_at is not null or m.role = any (:drafts))""")
                .param("ballot", ballot.value())
                .param("seers", roles(Action.SEE_WORK))
                .param("drafts", roles(Action.SEE_DRAFTS))
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .list());
    }

    private static String[] roles(Action action) {
        return Arrays.stream(Role.values())
                .filter(it -> action.grantTo(it) != Grant.NO)
                .map(Role::name)
                .toArray(String[]::new);
    }

    private static @Nullable AccountId delegate(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    /** Refuses who may not vote, and who gave their vote to another. */
    void mustVote(BallotId ballot, AccountId person) {
        database.sql("""
                        select d.name from ballot_voter e
                        left join ballot_voter d on d.ballot_id = e.ballot_id and d.member_id = e.delegate_id
                        where e.ballot_id = ? and e.member_id = ?""")
                .params(ballot.value(), person.value())
                .query((row, number) -> Optional.ofNullable(row.getString("name")))
                .optional()
                .orElseThrow(Electorate::tooLate)
                .ifPresent(delegate -> {
                    throw new ConflictException(delegate + " votes for you. Take your vote back first.");
                });
    }

    static ConflictException tooLate() {
        return new ConflictException("Who may vote was settled when this ballot opened, before you could.");
    }

    /**
     * @param to who votes in the person's place, null for nobody
     * @return whether that is new
     */
    boolean setDelegate(BallotId ballot, AccountId person, @Nullable AccountId to) {
        return database.sql("""
                                update ballot_voter set delegate_id = :to, away = false
                                where ballot_id = :ballot and member_id = :person
                                  and delegate_id is distinct from cast(:to as uuid)""")
                        .param("to", to == null ? null : to.value(), Types.OTHER)
                        .param("ballot", ballot.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    /** Lets one vote of this person be worked on at a time; answers whether the person may vote on it. */
    boolean lock(BallotId ballot, AccountId person) {
        return database.sql("select 1 from ballot_voter where ballot_id = ? and member_id = ? for no key update")
                .params(ballot.value(), person.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @return whether that is new; false too for who may not vote on it */
    boolean setAway(BallotId ballot, AccountId person, boolean away) {
        return database.sql(
                                "update ballot_voter set away = ? where ballot_id = ? and member_id = ? and away <> ? and delegate_id is null")
                        .params(away, ballot.value(), person.value(), away)
                        .update()
                > 0;
    }

    /** The titles of those of these papers that stand in the group's library. */
    Map<PaperId, String> titles(GroupId group, List<PaperId> papers) {
        return database
                .sql("select id, title_text from paper where group_id = ? and id = any (?)")
                .params(group.value(), papers.stream().map(PaperId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new PaperId(row.getObject("id", UUID.class)), row.getString("title_text")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
