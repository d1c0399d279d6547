package org.colloquium.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.vote.SeasonStanding.Share;
import org.colloquium.vote.count.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members' votes have won over a season, and what they carry over. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class SeasonService {
    private static final int FEWEST = 3;
    private static final int MOST_NAMES = 20;
    private static final Comparator<Share> LEAST_FIRST = Comparator.<Share>comparingDouble(
                    it -> Figures.decimal(it.carries()))
            .thenComparing(Share::chosen)
            .thenComparing(Share::approved);

    private final Ballots ballots;
    private final Pointers pointers;
    private final JdbcClient database;
    private final CurrentUser currentUser;

    SeasonService(Ballots ballots, Pointers pointers, JdbcClient database, CurrentUser currentUser) {
        this.ballots = ballots;
        this.pointers = pointers;
        this.database = database;
        this.currentUser = currentUser;
    }

    /** The season of a ballot as it stands now, nothing for a ballot without one. */
    @May(Action.READ)
    public Optional<SeasonStanding> of(BallotId id) {
        Ballot ballot = ballots.findById(id.value()).orElseThrow(NotFoundException::new);
        return Optional.ofNullable(ballot.terms().season()).map(it -> standing(ballot.group(), it));
    }

    /** The seasons that a group has, the latest first. */
    @May(Action.ORGANISE)
    public List<String> names(GroupId group) {
        return database.sql("""
                        select season from ballot where group_id = ? and season is not null
                        group by season order by max(created_at) desc, season limit ?""")
                .params(group.value(), MOST_NAMES)
                .query((row, number) -> row.getString("season"))
                .list();
    }

    private SeasonStanding standing(GroupId group, String season) {
        AccountId me = currentUser.id();
        List<Row> rows = rows(group, season);
        return new SeasonStanding(
                season,
                closed(group, season),
                rows.stream()
                        .filter(it -> it.member.equals(me.value()))
                        .map(it -> it.share)
                        .findFirst()
                        .orElse(null),
                rows.size() < FEWEST
                        ? List.of()
                        : rows.stream().map(Row::share).sorted(LEAST_FIRST).toList());
    }

    private int closed(GroupId group, String season) {
        return database.sql("select count(*) from ballot where group_id = ? and season = ? and state = 'CLOSED'")
                .params(group.value(), season)
                .query(Integer.class)
                .single();
    }

    private List<Row> rows(GroupId group, String season) {
        List<Pointers.Pointer> whose = pointers.ofSeason(group, season);
        return database.sql("""
                        select v.member_id, count(approved.id) as approved,
                               count(approved.id) filter (where jsonb_exists(b.result -> 'winners', approved.id)) as chosen,
                               (array_agg(c.left_over order by b.season_place desc))[1] as left_over,
                               max(e.name) filter (where (select bool_and(named) from ballot
                                   where group_id = :group and season = :season and state = 'CLOSED')) as name
                        from ballot b
                        join counted_vote c on c.ballot_id = b.id and c.left_over is not null
                        join unnest(:members, :counted) as v (member_id, counted_id) on v.counted_id = c.id
                        join ballot_voter e on e.ballot_id = b.id and e.member_id = v.member_id
                        left join jsonb_array_elements_text(c.answer -> 'approve') as approved (id) on true
                        where b.group_id = :group and b.season = :season and b.state = 'CLOSED'
                        group by v.member_id""")
                .param("group", group.value())
                .param("season", season)
                .param("members", Pointers.members(whose))
                .param("counted", Pointers.counted(whose))
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("member_id", UUID.class),
                new Share(
                        row.getString("name"),
                        row.getInt("approved"),
                        row.getInt("chosen"),
                        row.getString("left_over")));
    }

    private record Row(UUID member, Share share) {}
}
