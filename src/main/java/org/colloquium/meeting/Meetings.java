package org.colloquium.meeting;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Meetings extends Repository<Meeting, UUID> {
    Meeting saveAndFlush(Meeting meeting);

    void delete(Meeting meeting);

    void flush();

    /** Locked, so that whoever edits second sees what the first one wrote. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Meeting m where m.id = :id")
    Optional<Meeting> take(UUID id);
}
