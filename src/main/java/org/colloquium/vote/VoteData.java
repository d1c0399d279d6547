package org.colloquium.vote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.Person;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Votes and upvotes of somebody, and ballots that they made. */
@Component
class VoteData implements PersonalData {
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final VoteSeal seal;
    private final Pointers pointers;
    private final JsonMapper json;

    VoteData(JdbcClient database, ApplicationEventPublisher events, VoteSeal seal, Pointers pointers, JsonMapper json) {
        this.database = database;
        this.seal = seal;
        this.pointers = pointers;
        this.json = json;
        this.events = events;
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
    public void export(AccountId person, PersonalExport into) {
        Map<String, Counted> counted = counted(person);
        into.json(
                "votes",
                "Your votes. Nobody else is told them, but those on ballots that were named.",
                """
                select g.name as "group", b.id as ballot_id, b.title, b.state, v.cast_at, b.season, v.sealed_answer
                from vote v join ballot b on b.id = v.ballot_id join reading_group g on g.id = b.group_id
                where v.member_id = :person order by v.cast_at""",
                row -> opened(row, person, counted));
        into.json("upvotes", "Papers that you upvoted.", """
                select g.name as "group", p.id as paper_id, p.title, u.upvoted_at
                from upvote u join paper p on p.id = u.paper_id join reading_group g on g.id = p.group_id
                where u.member_id = :person order by u.upvoted_at""");
        into.json("nominations", "Papers that you proposed for ballots.", """
                select b.id as ballot_id, b.title as ballot, p.paper_id, p.title
                from ballot_paper p join ballot b on b.id = p.ballot_id where p.proposed_by = :person order by b.id, p.place""");
        into.json("rolls", "Ballots on which you could vote, and what you were called there.", """
                select b.id as ballot_id, b.title, v.name, v.role, v.away, v.delegate_id is not null as given_away
                from ballot_voter v join ballot b on b.id = v.ballot_id where v.member_id = :person order by b.id""");
        into.json("ballots", "Ballots that you made, opened or closed.", """
                select g.name as "group", b.id, b.title, b.method, b.state, b.created_at, b.created_by = :person as made,
                       b.opened_by = :person as opened, b.closed_by = :person as closed
                from ballot b join reading_group g on g.id = b.group_id
                where :person in (b.created_by, b.opened_by, b.closed_by) order by b.id""");
    }

    /** The votes of closed ballots, by ballot. */
    private Map<String, Counted> counted(AccountId person) {
        Map<String, Counted> counted = new HashMap<>();
        database.sql("select ballot_id, answer, left_over from counted_vote where id = any(:counted)")
                .param("counted", Pointers.counted(pointers.of(person)))
                .query(row -> {
                    counted.put(
                            row.getString("ballot_id"),
                            new Counted(row.getString("answer"), row.getString("left_over")));
                });
        return counted;
    }

    private record Counted(String answer, @Nullable String left) {
        @Override
        public String toString() {
            return "a vote"; // never into a log
        }
    }

    /** One that cannot be opened has no answer. */
    private String opened(String row, AccountId person, Map<String, Counted> counted) {
        ObjectNode vote = (ObjectNode) json.readTree(row);
        vote.putNull("answer");
        Counted it = counted.get(vote.path("ballot_id").asString());
        if (it != null) {
            vote.set("answer", json.readTree(it.answer()));
            vote.put("left_over", it.left());
        }
        JsonNode sealed = vote.remove("sealed_answer");
        if (sealed.isString()) {
            seal.open(
                            sealed.asString(),
                            BallotId.of(vote.path("ballot_id").asString()).value(),
                            person.value())
                    .ifPresent(answer -> vote.set("answer", json.readTree(answer)));
        }
        return vote.toString();
    }

    @Override
    public void erase(Leaving person) {
        uncounted(person).forEach(it -> {
            database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param("ballot:" + it.ballot())
                    .query((row, number) -> true)
                    .list();
            events.publishEvent(it);
        });
        database.sql("""
                        delete from ballot_voter v using ballot b
                        where b.id = v.ballot_id and v.member_id = ? and b.state <> 'CLOSED'""").param(person.id().value()).update();
        database.sql("update vote set sealed_pointer = null where member_id = ?")
                .param(person.id().value())
                .update();
        database.sql("update ballot_voter set name = ? where member_id = ?")
                .params(Person.FORMER, person.id().value())
                .update();
        database.sql("update ballot_paper set proposed_by = null where proposed_by = ?")
                .param(person.id().value())
                .update();
        database.sql("delete from upvote where member_id = ?")
                .param(person.id().value())
                .update();
    }

    /** Whoever is just closing one counts the vote first; then it stays counted. */
    private List<BallotChanged> uncounted(Leaving person) {
        return database.sql("""
                        select b.group_id, b.id from ballot_voter v join ballot b on b.id = v.ballot_id
                        where v.member_id = ? and b.state <> 'CLOSED' order by b.id""")
                .param(person.id().value())
                .query((row, number) -> new BallotChanged(
                        new GroupId(row.getObject("group_id", UUID.class)),
                        new BallotId(row.getObject("id", UUID.class)),
                        true))
                .list();
    }
}
