package org.colloquium.note;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Replies extends Repository<Reply, UUID> {
    /** Others' replies are there for those who are not blind on the paper. */
    String UNVEILED = " cast(function('is_veiled', n.paperId, r.authorId, :reader) as Boolean) = false ";

    String VISIBLE =
            "from Reply r join Note n on n.id = r.noteId where r.id = :id and" + UNVEILED + "and" + Notes.VISIBLE;

    Reply saveAndFlush(Reply reply);

    @Query("select r " + VISIBLE)
    Optional<Reply> find(UUID id, UUID reader);

    /** Locked, so that of two changes at once the second one sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r " + VISIBLE)
    Optional<Reply> change(UUID id, UUID reader);

    /** Whoever asks: only for what an open report is about. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Reply r where r.id = :id")
    Optional<Reply> reported(UUID id);

    @Query("select r from Reply r join Note n on n.id = r.noteId where r.noteId in :notes and r.deletedAt is null and"
            + UNVEILED + "order by r.id")
    List<Reply> under(Collection<UUID> notes, UUID reader);

    @Query("select count(r) > 0 from Reply r where r.noteId = :note and r.authorId <> :author and r.deletedAt is null")
    boolean existByOthers(UUID note, UUID author);
}
