package org.colloquium.vote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.colloquium.common.ConflictException;
import org.colloquium.vote.Pointers.Pointer;
import org.colloquium.vote.count.EqualShares;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What votes leave for the next ballot of their season. It lies with the counted vote, so that whose it is is told where
 * whose the vote is: in the member's own row alone.
 */
@Component
class SeasonShares {
    private static final String NOTHING = "0";

    private final JdbcClient database;
    private final Pointers pointers;

    SeasonShares(JdbcClient database, Pointers pointers) {
        this.database = database;
        this.pointers = pointers;
    }

    /** Refuses seats in a season of minutes, and the other way round: a share of one is none of the other. */
    void mustFit(Ballot ballot) {
        String season = ballot.terms().season();
        if (season != null && hasOthers(ballot, season)) {
            throw new ConflictException("The other ballots of the season " + season
                    + " count otherwise: either all of a season count seats, or all count minutes.");
        }
    }

    private boolean hasOthers(Ballot ballot, String season) {
        return database.sql("""
                        select exists (
                            select 1 from ballot other join ballot mine on mine.id = :ballot
                            where other.group_id = mine.group_id and other.season = :season
                              and other.state in ('OPEN', 'CLOSED')
                              and jsonb_exists(other.options, 'costs') <> jsonb_exists(mine.options, 'costs'))""")
                .param("ballot", ballot.id().value())
                .param("season", season)
                .query(Boolean.class)
                .single();
    }

    /**
     * What each member carries into this ballot: what their last counted vote of the season left, if it left something.
     * Waits for who closes another ballot of the season, so that nothing is spent twice.
     */
    Map<UUID, String> carried(Ballot ballot) {
        Map<UUID, String> carried = new HashMap<>();
        String season = ballot.terms().season();
        if (season == null) {
            return carried;
        }
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("season:" + ballot.group() + ":" + season)
                .query((row, number) -> true)
                .list();
        List<Pointer> whose = pointers.ofSeason(ballot.group(), season);
        database.sql("""
                        select distinct on (v.member_id) v.member_id, c.left_over
                        from unnest(:members, :counted) as v (member_id, counted_id)
                        join counted_vote c on c.id = v.counted_id and c.left_over is not null
                        join ballot b on b.id = c.ballot_id
                        order by v.member_id, b.season_place desc""")
                .param("members", Pointers.members(whose))
                .param("counted", Pointers.counted(whose))
                .query(row -> {
                    carried.put(row.getObject("member_id", UUID.class), row.getString("left_over"));
                });
        carried.values().removeIf(NOTHING::equals);
        return carried;
    }

    /** @param votes as they were counted, in the order in which they are kept */
    void keep(Ballot ballot, List<Map<String, Object>> votes) {
        String season = ballot.terms().season();
        if (season == null) {
            return;
        }
        String[] left = EqualShares.left(ballot.question(), votes).toArray(String[]::new);
        database.sql("""
                        update counted_vote c set left_over = it.left_over
                        from unnest(?, ?) as it (place, left_over) where c.ballot_id = ? and c.place = it.place""")
                .params(
                        IntStream.range(0, left.length).boxed().toArray(Integer[]::new),
                        left,
                        ballot.id().value())
                .update();
        database.sql("""
                        update ballot set season_place = 1 + (
                            select count(*) from ballot where group_id = ? and season = ? and season_place is not null)
                        where id = ?""")
                .params(ballot.group().value(), season, ballot.id().value())
                .update();
    }
}
