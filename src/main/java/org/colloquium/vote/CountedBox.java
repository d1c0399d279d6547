package org.colloquium.vote;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The votes of closed ballots as they were counted, and whose they were where that is told. */
@Component
class CountedBox {
    private static final String ABSTAINS = "jsonb_exists(answer, 'abstain')";

    private final JdbcClient database;
    private final VoteSeal seal;

    CountedBox(JdbcClient database, VoteSeal seal) {
        this.database = database;
        this.seal = seal;
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

    /** Of a named ballot: whose each of the votes was, in their order. */
    List<String> names(BallotId ballot) {
        return names(ballot, "not " + ABSTAINS);
    }

    /** Of a named ballot: who abstained. */
    List<String> abstained(BallotId ballot) {
        return names(ballot, ABSTAINS);
    }

    private List<String> names(BallotId ballot, String condition) {
        return database.sql("""
                        select e.name from counted_vote c
                        join vote v on v.counted_vote_id = c.id
                        join ballot_voter e on e.ballot_id = v.ballot_id and e.member_id = v.member_id
                        where c.ballot_id = ? and\s""" + condition + " order by c.place")
                .param(ballot.value())
                .query((row, number) -> row.getString("name"))
                .list();
    }
}
