package org.colloquium.assignment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Assignments extends Repository<Assignment, UUID> {
    Assignment save(Assignment assignment);

    void flush();

    /** Locked, so that two who change it at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Assignment a where a.id = :id")
    Optional<Assignment> take(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            from Assignment a
            where a.groupId = :group and a.paperId in :papers and a.accountId in :members
              and lower(a.role) = lower(:role) and a.removedAt is null
            order by a.id""")
    List<Assignment> takeSame(UUID group, Collection<UUID> papers, Collection<UUID> members, String role);
}
