package org.colloquium.group;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, Membership.Key> {
    Membership save(Membership membership);

    void delete(Membership membership);

    void flush();

    @Query("select count(m) from Membership m where m.key.groupId = :group and m.role = Role.OWNER")
    long owners(UUID group);

    @Query("select count(m) from Membership m where m.key.groupId = :group")
    long count(UUID group);

    @Query("from Membership m where m.key.groupId = :group and m.key.accountId = :account")
    Optional<Membership> find(UUID group, UUID account);

    @Query("from Membership m where m.key.groupId = :group order by m.since, m.key.accountId")
    List<Membership> in(UUID group);
}
