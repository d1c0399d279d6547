package org.colloquium.vote;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Ballots extends Repository<Ballot, UUID> {
    Ballot save(Ballot ballot);

    /** Writes what is pending, before SQL that relies on it. */
    void flush();

    Optional<Ballot> findById(UUID id);

    /** For who votes: many at a time, but none while somebody opens, closes or edits. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("from Ballot b where b.id = :id")
    Optional<Ballot> findForVoting(UUID id);

    /** For who opens, closes or edits: alone, after every vote under way has been saved or refused. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Ballot b where b.id = :id")
    Optional<Ballot> findForChange(UUID id);
}
