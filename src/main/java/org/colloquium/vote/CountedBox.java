package org.colloquium.vote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquium.account.Person;
import org.colloquium.vote.Pointers.Whose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The votes of closed ballots as they were counted, and whose they were where that is told. */
@Component
class CountedBox {
    private static final String ABSTAINS = "jsonb_exists(answer, 'abstain')";

    private final JdbcClient database;
    private final VoteSeal seal;
    private final Pointers pointers;

    CountedBox(JdbcClient database, VoteSeal seal, Pointers pointers) {
        this.database = database;
        this.seal = seal;
        this.pointers = pointers;
    }

    /** The votes without members, in the order drawn at the close; abstentions aside. */
    List<Map<String, Object>> votes(BallotId ballot) {
        return database.sql(
                        "select answer from counted_vote where ballot_id = ? and not " + ABSTAINS + " order by place")
                .param(ballot.value())
                .query((row, number) -> seal.read(row.getString("answer")))
                .list();
    }

    int abstentions(BallotId ballot) {
        return database.sql("select count(*) from counted_vote where ballot_id = ? and " + ABSTAINS)
                .param(ballot.value())
                .query(Integer.class)
                .single();
    }

    /** Of a named ballot: whose each of the votes was, in their order; null where no key opens that. */
    List<@Nullable String> names(BallotId ballot) {
        return names(ballot, "not " + ABSTAINS);
    }

    /** Of a named ballot: who abstained; null where no key opens that. */
    List<@Nullable String> abstained(BallotId ballot) {
        return names(ballot, ABSTAINS);
    }

    private List<@Nullable String> names(BallotId ballot, String condition) {
        Whose whose = pointers.of(ballot);
        return database
                .sql("""
                        select coalesce(e.name, cast(:former as text)) as name from counted_vote c
                        left join unnest(:members, :counted) as v (member_id, counted_id) on v.counted_id = c.id
                        left join ballot_voter e on e.ballot_id = c.ballot_id and e.member_id = v.member_id
                        where c.ballot_id = :ballot and\s""" + condition + " order by c.place")
                .param("former", whose.lost() ? null : Person.FORMER)
                .param("members", Pointers.members(whose.told()))
                .param("counted", Pointers.counted(whose.told()))
                .param("ballot", ballot.value())
                .query((row, number) -> Optional.ofNullable(row.getString("name")))
                .list()
                .stream()
                .<@Nullable String>map(it -> it.orElse(null))
                .toList();
    }
}
