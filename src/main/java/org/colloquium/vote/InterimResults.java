package org.colloquium.vote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Methods;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How open ballots stand, where their groups agreed to see it. What is shown is kept, and shown alike to all. */
@Component
class InterimResults {
    private final JdbcClient database;
    private final VoteSeal seal;
    private final JsonMapper json;

    InterimResults(JdbcClient database, VoteSeal seal, JsonMapper json) {
        this.database = database;
        this.seal = seal;
        this.json = json;
    }

    /** How a ballot stood when it was shown last. */
    record Shown(Count count, int abstentions) {}

    /**
     * Shows more, if there is enough to show.
     *
     * @param ballot locked, so that no vote is under way
     * @return whether something else is shown now
     */
    boolean publish(Ballot ballot) {
        Optional<Map<UUID, String>> shown = opened(ballot.id(), "interim_vote", "member_id");
        Optional<Map<UUID, String>> cast = opened(ballot.id(), "vote", "cast_at, member_id");
        Optional<Map<UUID, String>> next = shown.isEmpty() || cast.isEmpty()
                ? Optional.empty()
                : InterimBatch.next(shown.get(), cast.get(), ballot.terms().named());
        next.ifPresent(it -> show(ballot, it));
        return next.isPresent();
    }

    Optional<Shown> of(BallotId ballot) {
        return database.sql("select result, abstentions from interim_result where ballot_id = ?")
                .param(ballot.value())
                .query((row, number) ->
                        new Shown(json.readValue(row.getString("result"), Count.class), row.getInt("abstentions")))
                .optional();
    }

    /** After the end of a ballot. */
    void forget(BallotId ballot) {
        for (String table : List.of("interim_result", "interim_vote")) {
            database.sql("delete from " + table + " where ballot_id = ?")
                    .param(ballot.value())
                    .update();
        }
    }

    /** The answers by member, or nothing while one of them cannot be opened. */
    private Optional<Map<UUID, String>> opened(BallotId ballot, String table, String order) {
        Map<UUID, String> sealed = new LinkedHashMap<>();
        database.sql("select member_id, sealed_answer from " + table + " where ballot_id = ? order by " + order)
                .param(ballot.value())
                .query(row -> {
                    sealed.put(row.getObject("member_id", UUID.class), row.getString("sealed_answer"));
                });
        Map<UUID, String> answers = new LinkedHashMap<>();
        sealed.forEach(
                (member, it) -> seal.open(it, ballot.value(), member).ifPresent(answer -> answers.put(member, answer)));
        return answers.size() == sealed.size() ? Optional.of(answers) : Optional.empty();
    }

    private void show(Ballot ballot, Map<UUID, String> answers) {
        forget(ballot.id());
        database.sql("insert into interim_vote (ballot_id, member_id, sealed_answer) select ?, * from unnest(?, ?)")
                .params(
                        ballot.id().value(),
                        answers.keySet().toArray(UUID[]::new),
                        answers.entrySet().stream()
                                .map(it -> seal.seal(it.getValue(), ballot.id().value(), it.getKey()))
                                .toArray(String[]::new))
                .update();
        List<Map<String, Object>> votes =
                answers.values().stream().map(seal::read).toList();
        List<Map<String, Object>> counted =
                votes.stream().filter(it -> !Abstention.is(it)).toList();
        Count count = Methods.count(Methods.named(ballot.method()), ballot.question(), counted);
        database.sql("insert into interim_result (ballot_id, result, abstentions) values (?, ?::jsonb, ?)")
                .params(ballot.id().value(), json.writeValueAsString(count.inShort()), votes.size() - counted.size())
                .update();
    }
}
