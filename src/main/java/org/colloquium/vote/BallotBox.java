package org.colloquium.vote;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the votes lie. Nothing here is logged, and nothing but a member's own vote is handed out with a name. */
@Component
class BallotBox {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    BallotBox(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    /**
     * Puts a member's vote in, in the place of an earlier one.
     *
     * @return whether it is the member's first
     */
    boolean put(BallotId ballot, AccountId member, Map<String, Object> answer, Instant now) {
        try {
            return database.sql("""
                            insert into vote (ballot_id, member_id, answer, cast_at) values (?, ?, ?::jsonb, ?)
                            on conflict on constraint one_vote_each
                            do update set answer = excluded.answer, cast_at = excluded.cast_at
                            returning xmax = 0""")
                    .params(
                            ballot.value(),
                            member.value(),
                            json.writeValueAsString(answer),
                            now.atOffset(ZoneOffset.UTC))
                    .query(Boolean.class)
                    .single();
        } catch (DataIntegrityViolationException e) {
            // Its message quotes the row, member and answer side by side, which no log may have.
            throw new ConflictException("This ballot does not take your vote.");
        }
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

    /** The member's own vote: as it is, or after the close as it was counted. */
    Optional<MyVote> of(BallotId ballot, AccountId member) {
        return database.sql("""
                        select coalesce(v.answer, c.answer) as answer, v.cast_at, c.place
                        from vote v left join counted_vote c on c.id = v.counted_vote_id
                        where v.ballot_id = ? and v.member_id = ?""")
                .params(ballot.value(), member.value())
                .query((row, number) -> new MyVote(
                        read(row.getString("answer")),
                        row.getTimestamp("cast_at").toInstant(),
                        row.getObject("place", Integer.class)))
                .optional();
    }

    /** The votes without members, in the order drawn at the close. */
    List<Map<String, Object>> counted(BallotId ballot) {
        return database.sql("select answer from counted_vote where ballot_id = ? order by place")
                .param(ballot.value())
                .query((row, number) -> read(row.getString("answer")))
                .list();
    }

    /**
     * Parts the votes from their members: writes them in random order under random ids, and leaves with each member
     * only where the own one went.
     *
     * @return the votes in their new order
     */
    List<Map<String, Object>> shuffle(BallotId ballot) {
        List<Sealed> votes = new ArrayList<>(database.sql("select member_id, answer from vote where ballot_id = ?")
                .param(ballot.value())
                .query((row, number) ->
                        new Sealed(row.getObject("member_id", UUID.class), row.getString("answer"), UUID.randomUUID()))
                .list());
        Collections.shuffle(votes, random);
        List<@Nullable Object[]> counted = new ArrayList<>();
        List<@Nullable Object[]> pointers = new ArrayList<>();
        for (Sealed it : votes) {
            counted.add(new Object[] {it.id(), ballot.value(), counted.size(), it.answer()});
            pointers.add(new Object[] {it.id(), ballot.value(), it.member()});
        }
        batches.batchUpdate(
                "insert into counted_vote (id, ballot_id, place, answer) values (?, ?, ?, ?::jsonb)",
                counted,
                new int[] {Types.OTHER, Types.OTHER, Types.INTEGER, Types.VARCHAR});
        batches.batchUpdate(
                "update vote set answer = null, counted_vote_id = ? where ballot_id = ? and member_id = ?",
                pointers,
                new int[] {Types.OTHER, Types.OTHER, Types.OTHER});
        return votes.stream().map(it -> read(it.answer())).toList();
    }

    private Map<String, Object> read(String answer) {
        return json.readValue(answer, FIELDS);
    }

    private record Sealed(UUID member, String answer, UUID id) {
        @Override
        public String toString() {
            return "a vote";
        }
    }
}
