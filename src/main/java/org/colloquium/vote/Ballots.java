package org.colloquium.vote;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Who votes shares a ballot, who opens, closes or edits it has it alone. Advisory locks, since those queue: with locks on
 * the row, voters who arrive while others hold it step in past the one who waits to close, for as long as they come.
 */
interface Ballots extends Repository<Ballot, UUID> {
    Ballot save(Ballot ballot);

    /** Writes what is pending, before SQL that relies on it. */
    void flush();

    Optional<Ballot> findById(UUID id);

    /** For who votes: many at a time, but none while somebody opens, closes or edits, or waits to. */
    default Optional<Ballot> findForVoting(UUID id) {
        share("ballot:" + id);
        return findById(id);
    }

    /** For who opens, closes or edits: alone, after every vote under way has been saved or refused. */
    default Optional<Ballot> findForChange(UUID id) {
        seize("ballot:" + id);
        return findById(id);
    }

    @Query(value = "select 1 from pg_advisory_xact_lock_shared(hashtextextended(:name, 0))", nativeQuery = true)
    int share(String name);

    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", nativeQuery = true)
    int seize(String name);
}
