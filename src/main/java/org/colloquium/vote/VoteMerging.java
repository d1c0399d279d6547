package org.colloquium.vote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One vote per ballot stays of two accounts of one person: in an open ballot the later. What was counted stays counted:
 * a ballot that is over and that both were called to keeps both on its roll.
 */
@Component
class VoteMerging implements AccountMerging {
    private static final Set<String> PLAIN = Set.of(
            "ballot.created_by",
            "ballot.opened_by",
            "ballot.closed_by",
            "ballot_paper.proposed_by",
            "upvote.member_id");
    private static final String EARLIER = """
            delete from vote one using vote other
            where one.ballot_id in (select id from ballot where state = 'OPEN') and one.ballot_id = other.ballot_id
              and one.cast_at %s other.cast_at and one.member_id = %s and other.member_id = %s""";

    private final AccountColumns columns;
    private final JdbcClient database;
    private final VoteSeal seal;
    private final Pointers pointers;

    VoteMerging(AccountColumns columns, JdbcClient database, VoteSeal seal, Pointers pointers) {
        this.columns = columns;
        this.database = database;
        this.seal = seal;
        this.pointers = pointers;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "ballot.created_by",
                "ballot.opened_by",
                "ballot.closed_by",
                "ballot_paper.proposed_by",
                "ballot_voter.member_id",
                "upvote.member_id");
    }

    @Override
    public List<String> brings(AccountId account) {
        return columns.count("vote.member_id", account, "vote", "votes");
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        UUID[] ballots = moving(from, into);
        columns.settle(from, into, EARLIER.formatted("<", ":into", ":from"), EARLIER.formatted("<=", ":from", ":into"));
        sealAnew(Set.of(ballots), from, into);
        moveRolls(ballots, from, into);
        columns.settle(from, into, """
                delete from upvote it where member_id = :from and exists (
                    select from upvote mine where mine.member_id = :into and mine.paper_id = it.paper_id)""");
        columns.move(PLAIN, from, into);
    }

    /** The open ones, and those to which only the account that goes was called; nobody closes one meanwhile. */
    private UUID[] moving(AccountId from, AccountId into) {
        return database.sql("""
                        select b.id from ballot b join ballot_voter it on it.ballot_id = b.id
                        where it.member_id = :from and (b.state = 'OPEN' or not exists (
                            select from ballot_voter mine where mine.ballot_id = b.id and mine.member_id = :into))
                        order by b.id for update of b""")
                .param("from", from.value())
                .param("into", into.value())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    /** A vote is sealed for its member, and so is where it went. What does not open now would never open after this. */
    private void sealAnew(Set<UUID> ballots, AccountId from, AccountId into) {
        pointers.of(from).stream()
                .filter(it -> ballots.contains(it.ballot()))
                .forEach(it -> database.sql("update vote set sealed_pointer = ? where ballot_id = ? and member_id = ?")
                        .params(seal.sealPointer(it.counted(), it.ballot(), into.value()), it.ballot(), from.value())
                        .update());
        Map<UUID, String> sealed = new HashMap<>();
        database.sql(
                        "select ballot_id, sealed_answer from vote where member_id = ? and sealed_answer is not null for update")
                .param(from.value())
                .query(row -> {
                    sealed.put(row.getObject("ballot_id", UUID.class), row.getString("sealed_answer"));
                });
        sealed.forEach((ballot, it) -> {
            String answer = seal.open(it, ballot, from.value()).orElseThrow(LostVoteException::moving);
            database.sql("update vote set sealed_answer = ? where ballot_id = ? and member_id = ?")
                    .params(seal.seal(answer, ballot, into.value()), ballot, from.value())
                    .update();
        });
    }

    /** A vote hangs on a place on the roll: the new place comes first, the old one goes last. */
    private void moveRolls(UUID[] ballots, AccountId from, AccountId into) {
        for (String statement : List.of(
                """
                insert into ballot_voter (ballot_id, member_id, name, role, away, delegate_id)
                select ballot_id, :into, name, role, away, nullif(delegate_id, :into) from ballot_voter
                where member_id = :from and ballot_id = any(:ballots)
                on conflict (ballot_id, member_id) do update set away = ballot_voter.away and excluded.away,
                    delegate_id = coalesce(ballot_voter.delegate_id, excluded.delegate_id)""",
                "update vote set member_id = :into where member_id = :from and ballot_id = any(:ballots)",
                """
                update ballot_voter set delegate_id = nullif(cast(:into as uuid), member_id)
                where delegate_id = :from and ballot_id = any(:ballots)""",
                """
                update ballot_voter e set delegate_id = null
                where e.member_id = :into and e.ballot_id = any(:ballots) and (
                    exists (select from vote v where v.ballot_id = e.ballot_id and v.member_id = :into)
                    or exists (select from ballot_voter d where d.ballot_id = e.ballot_id and d.delegate_id = :into))""",
                """
                delete from ballot_voter
                where member_id = :from and ballot_id = any(:ballots)""")) {
            database.sql(statement)
                    .param("from", from.value())
                    .param("into", into.value())
                    .param("ballots", ballots)
                    .update();
        }
    }
}
