package org.colloquium.vote;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the votes lie, sealed until they are counted. Nothing here is logged, and nothing but a member's own vote is handed out with a name. */
@Component
class BallotBox {
    private static final int[] TYPES = {Types.VARCHAR, Types.OTHER, Types.OTHER};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final VoteSeal seal;
    private final SecureRandom random = new SecureRandom();

    BallotBox(JdbcClient database, JdbcTemplate batches, VoteSeal seal) {
        this.database = database;
        this.batches = batches;
        this.seal = seal;
    }

    /**
     * Puts a member's vote in, in the place of an earlier one.
     *
     * @return whether it is the member's first
     */
    boolean put(BallotId ballot, AccountId member, Map<String, Object> answer, Instant now) {
        try {
            return database.sql("""
                            insert into vote (ballot_id, member_id, sealed_answer, cast_at) values (?, ?, ?, ?)
                            on conflict on constraint one_vote_each
                            do update set sealed_answer = excluded.sealed_answer, cast_at = excluded.cast_at
                            returning xmax = 0""")
                    .params(
                            ballot.value(),
                            member.value(),
                            seal.seal(answer, ballot, member),
                            now.atOffset(ZoneOffset.UTC))
                    .query(Boolean.class)
                    .single();
        } catch (DataIntegrityViolationException e) {
            // Its message quotes the row, which no log may have.
            throw new ConflictException("This ballot does not take your vote.");
        }
    }

    boolean holds(BallotId ballot, AccountId member) {
        return database.sql("select exists (select 1 from vote where ballot_id = ? and member_id = ?)")
                .params(ballot.value(), member.value())
                .query(Boolean.class)
                .single();
    }

    /** @return whether there was one */
    boolean takeOut(BallotId ballot, AccountId member) {
        return database.sql("delete from vote where ballot_id = ? and member_id = ?")
                        .params(ballot.value(), member.value())
                        .update()
                > 0;
    }

    /** Burns what is in it, after a ballot was given up. */
    void empty(BallotId ballot) {
        database.sql("delete from vote where ballot_id = ?")
                .param(ballot.value())
                .update();
    }

    /**
     * The member's own vote: as it is, or after the close as it was counted.
     *
     * @throws LostVoteException when there is one that cannot be opened
     */
    Optional<MyVote> of(BallotId ballot, AccountId member) {
        return database.sql("""
                        select sealed_answer, sealed_pointer, cast_at from vote
                        where ballot_id = ? and member_id = ? and num_nonnulls(sealed_answer, sealed_pointer) = 1""")
                .params(ballot.value(), member.value())
                .query((row, number) -> mine(row, ballot, member))
                .optional();
    }

    private MyVote mine(ResultSet row, BallotId ballot, AccountId member) throws SQLException {
        Instant cast = row.getTimestamp("cast_at").toInstant();
        String sealed = row.getString("sealed_answer");
        return sealed == null
                ? counted(row.getString("sealed_pointer"), ballot, member, cast)
                : new MyVote(
                        seal.read(seal.open(sealed, ballot.value(), member.value())
                                .orElseThrow(LostVoteException::mine)),
                        cast,
                        null);
    }

    private MyVote counted(String pointer, BallotId ballot, AccountId member, Instant cast) {
        UUID id = seal.openPointer(pointer, ballot.value(), member.value()).orElseThrow(LostVoteException::mine);
        return database.sql("select answer, place from counted_vote where id = ?")
                .param(id)
                .query((row, number) -> {
                    Map<String, Object> answer = seal.read(row.getString("answer"));
                    return new MyVote(answer, cast, Abstention.is(answer) ? null : row.getInt("place"));
                })
                .single();
    }

    /**
     * Parts the votes from their members: writes them in random order under random ids, and leaves with each member
     * only, sealed, where the own one went. Who gave their vote to another is not told where that went, unless the ballot is named.
     *
     * @param carried what members carry from earlier ballots of the season; votes whose member is not told where they
     *     went carry nothing
     * @return the votes in their new order, without the abstentions, which come last
     * @throws LostVoteException when one cannot be opened; nothing is written then
     */
    List<Map<String, Object>> shuffle(BallotId ballot, boolean named, Map<UUID, String> carried) {
        List<Opened> votes = new ArrayList<>();
        opened(ballot).forEach(it -> {
            String share = it.isOwn() || named ? carried.get(it.member()) : null;
            votes.add(share == null ? it : it.answering(seal.carrying(it.answer(), share)));
        });
        Collections.shuffle(votes, random);
        votes.sort(Comparator.comparing(it -> Abstention.is(seal.read(it.answer()))));
        List<@Nullable Object[]> counted = new ArrayList<>();
        List<@Nullable Object[]> pointers = new ArrayList<>();
        List<@Nullable Object[]> given = new ArrayList<>();
        for (Opened it : votes) {
            counted.add(new Object[] {it.id(), ballot.value(), counted.size(), it.answer()});
            Object[] pointer = {seal.sealPointer(it.id(), ballot.value(), it.member()), ballot.value(), it.member()};
            (it.isOwn() ? pointers : given).add(pointer);
        }
        batches.batchUpdate(
                "insert into counted_vote (id, ballot_id, place, answer) values (?, ?, ?, ?::jsonb)",
                counted,
                new int[] {Types.OTHER, Types.OTHER, Types.INTEGER, Types.VARCHAR});
        batches.batchUpdate(
                "update vote set sealed_answer = null, sealed_pointer = ? where ballot_id = ? and member_id = ?",
                pointers,
                TYPES);
        if (named) {
            batches.batchUpdate("""
                    insert into vote (sealed_pointer, ballot_id, member_id, cast_at)
                    select ?, e.ballot_id, e.member_id, v.cast_at from ballot_voter e
                    join vote v on v.ballot_id = e.ballot_id and v.member_id = e.delegate_id
                    where e.ballot_id = ? and e.member_id = ?""", given, TYPES);
        }
        return votes.stream()
                .map(it -> seal.read(it.answer()))
                .filter(it -> !Abstention.is(it))
                .toList();
    }

    private List<Opened> opened(BallotId ballot) {
        List<Opened> opened = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        database.sql("""
                        select v.member_id, v.sealed_answer, e.name,
                               array(select d.member_id from ballot_voter d
                                     where d.ballot_id = v.ballot_id and d.delegate_id = v.member_id) as given
                        from vote v join ballot_voter e on e.ballot_id = v.ballot_id and e.member_id = v.member_id
                        where v.ballot_id = ? order by e.name""").param(ballot.value()).query(row -> {
            UUID member = row.getObject("member_id", UUID.class);
            String name = row.getString("name");
            UUID[] given = (UUID[]) row.getArray("given").getArray();
            seal.open(row.getString("sealed_answer"), ballot.value(), member)
                    .ifPresentOrElse(
                            it -> {
                                opened.add(new Opened(member, true, it, UUID.randomUUID()));
                                for (UUID giver : given) {
                                    opened.add(new Opened(giver, false, it, UUID.randomUUID()));
                                }
                            },
                            () -> lost.add(name));
        });
        if (!lost.isEmpty()) {
            throw LostVoteException.of(lost, opened.size() + lost.size());
        }
        return opened;
    }

    /** @param isOwn false for the vote of who gave it to another */
    private record Opened(UUID member, boolean isOwn, String answer, UUID id) {
        Opened answering(String other) {
            return new Opened(member, isOwn, other, id);
        }

        @Override
        public String toString() {
            return "a vote";
        }
    }
}
