package org.colloquium.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, UUID> {
    Account save(Account account);

    Optional<Account> findById(UUID id);

    Optional<Account> findByEmail(String email);

    boolean existsByEmail(String email);

    long count();

    @Query("select count(a) > 0 from Account a where a.id = :id and a.enabled")
    boolean isEnabled(UUID id);

    @Query("select count(a) > 0 from Account a where a.id = :id and a.enabled and a.administrator")
    boolean isAdministrator(UUID id);

    @Query("select a.id as id, a.name as name from Account a where a.id in :ids")
    List<NamedAccount> names(Collection<UUID> ids);

    /** A name beside its id. */
    interface NamedAccount {
        UUID getId();

        String getName();
    }
}
