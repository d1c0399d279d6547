package org.colloquium.group;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Groups extends Repository<ReadingGroup, UUID> {
    String DETAILS = """
            select new org.colloquium.group.GroupDetails(
                g.id, g.slug, g.name, g.zone, g.preprintsApart, m.role, m.visitedAt, g.archivedAt, g.version)
            from ReadingGroup g join Membership m on m.key.groupId = g.id
            where m.key.accountId = :account\s""";

    ReadingGroup save(ReadingGroup group);

    Optional<ReadingGroup> findById(UUID id);

    void delete(ReadingGroup group);

    void flush();

    boolean existsBySlug(String slug);

    @Query("select count(g) > 0 from ReadingGroup g")
    boolean any();

    @Query("select g.id from ReadingGroup g where g.slug = :slug")
    Optional<UUID> idOf(String slug);

    @Query(DETAILS + "and g.slug = :slug")
    Optional<GroupDetails> of(UUID account, String slug);

    @Query(DETAILS + "and g.id = :id")
    Optional<GroupDetails> of(UUID account, UUID id);

    /** Compared as the database compares, after the name as it was written. */
    @Query(DETAILS + """
            and (lower(g.name) > lower(:name) or (lower(g.name) = lower(:name) and g.id > :id))
            order by lower(g.name), g.id""")
    List<GroupDetails> after(UUID account, String name, UUID id, Limit limit);

    @Query("select count(m) from Membership m where m.key.accountId = :account")
    long count(UUID account);

    @Query(DETAILS + "order by lower(g.name), g.id")
    List<GroupDetails> of(UUID account);
}
