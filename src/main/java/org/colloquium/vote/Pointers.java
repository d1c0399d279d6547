package org.colloquium.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens what tells whose the counted votes were: for the member, for a named ballot, and for what a season carries over.
 * What cannot be opened, and what was erased, is left out.
 */
@Component
class Pointers {
    private static final String SOME = """
            select v.ballot_id, v.member_id, v.sealed_pointer from vote v join ballot b on b.id = v.ballot_id
            where v.sealed_pointer is not null and\s""";

    private final JdbcClient database;
    private final VoteSeal seal;

    Pointers(JdbcClient database, VoteSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * That somebody's vote on a ballot is a counted one.
     *
     * @param counted the id of the counted vote
     */
    record Pointer(UUID ballot, UUID member, UUID counted) {}

    /**
     * Whose the votes on a ballot were.
     *
     * @param told those that could be opened
     * @param lost whether others could not
     */
    record Whose(List<Pointer> told, boolean lost) {}

    Whose of(BallotId ballot) {
        List<Optional<Pointer>> all = database.sql(SOME + "b.id = :ballot")
                .param("ballot", ballot.value())
                .query((row, number) -> pointer(row))
                .list();
        List<Pointer> told = all.stream().flatMap(Optional::stream).toList();
        return new Whose(told, told.size() < all.size());
    }

    List<Pointer> of(AccountId member) {
        return opened(database.sql(SOME + "v.member_id = :member").param("member", member.value()));
    }

    /** Those of the closed ballots of a season, in the order in which these were closed. */
    List<Pointer> ofSeason(GroupId group, String season) {
        return opened(database.sql(SOME
                        + "b.group_id = :group and b.season = :season and b.state = 'CLOSED' order by b.season_place")
                .param("group", group.value())
                .param("season", season));
    }

    static UUID[] members(List<Pointer> some) {
        return some.stream().map(Pointer::member).toArray(UUID[]::new);
    }

    static UUID[] counted(List<Pointer> some) {
        return some.stream().map(Pointer::counted).toArray(UUID[]::new);
    }

    private List<Pointer> opened(JdbcClient.StatementSpec statement) {
        return statement.query((row, number) -> pointer(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Pointer> pointer(ResultSet row) throws SQLException {
        UUID ballot = row.getObject("ballot_id", UUID.class);
        UUID member = row.getObject("member_id", UUID.class);
        return seal.openPointer(row.getString("sealed_pointer"), ballot, member)
                .map(it -> new Pointer(ballot, member, it));
    }
}
