package org.colloquium.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface Accounts extends Repository<Account, UUID> {
    Account save(Account account);

    void flush();

    Optional<Account> findById(UUID id);

    Optional<Account> findByEmail(String email);

    boolean existsByEmail(String email);

    @Query("select count(a) > 0 from Account a")
    boolean any();

    @Query("select count(a) > 0 from Account a where a.administrator")
    boolean anyAdministrator();

    @Transactional
    @Modifying
    @Query("update Account a set a.lastSeenAt = :when where a.id = :id")
    void seen(UUID id, Instant when);

    @Query("select a.id as id, a.name as name from Account a where a.id in :ids")
    List<NamedAccount> names(Collection<UUID> ids);

    /** A name beside its id. */
    interface NamedAccount {
        UUID getId();

        String getName();
    }
}
