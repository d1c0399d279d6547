package org.colloquium.note;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Notes extends Repository<Note, UUID> {
    /** A private note is there for its author only, others' notes for those who are not blind on the paper. */
    String VISIBLE = """
             (n.visibility = org.colloquium.note.Visibility.GROUP or n.authorId = :reader)
            and cast(function('is_veiled', n.paperId, n.authorId, :reader) as Boolean) = false\s""";

    /** Of a deleted note only the trace is listed, and only as long as there are replies to hold. */
    String LISTED = VISIBLE + """
            and (n.deletedAt is null
                 or exists (select 1 from Reply r where r.noteId = n.id and r.deletedAt is null and""" + Replies.UNVEILED + """
            ))
            """;

    Note saveAndFlush(Note note);

    @Query("from Note n where n.id = :id and" + VISIBLE)
    Optional<Note> find(UUID id, UUID reader);

    @Query("from Note n where n.id = :id and" + LISTED)
    Optional<Note> findListed(UUID id, UUID reader);

    /** Locked, so that of two changes at once the second one sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Note n where n.id = :id and" + VISIBLE)
    Optional<Note> change(UUID id, UUID reader);

    /** Whoever asks: only for what an open report is about. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Note n where n.id = :id")
    Optional<Note> reported(UUID id);

    @Query("from Note n where n.paperId in :papers and n.passage.kind is null and" + LISTED
            + "and n.id < :before order by n.id desc")
    List<Note> on(Collection<UUID> papers, UUID reader, UUID before, Limit limit);

    @Query("select count(n) from Note n where n.paperId in :papers and n.passage.kind is null and" + LISTED)
    long count(Collection<UUID> papers, UUID reader);

    /** The oldest first. */
    @Query("from Note n where n.paperId in :papers and n.passage.kind is not null and" + LISTED
            + "and n.id > :after order by n.id")
    List<Note> annotations(Collection<UUID> papers, UUID reader, UUID after, Limit limit);

    @Query("select count(n) from Note n where n.paperId in :papers and n.passage.kind is not null and" + LISTED)
    long countAnnotations(Collection<UUID> papers, UUID reader);
}
