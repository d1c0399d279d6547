package org.colloquium.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever has a passkey can come in by it, where passkeys are offered. */
@Component
class PasskeyHolders implements OtherWayIn {
    private final SignInSettings settings;
    private final JdbcClient database;

    PasskeyHolders(SignInSettings settings, JdbcClient database) {
        this.settings = settings;
        this.database = database;
    }

    @Override
    public Set<AccountId> opensTo(Collection<AccountId> people) {
        if (!settings.passkeys()) {
            return Set.of();
        }
        return new HashSet<>(database.sql("select distinct account_id from passkey where account_id = any(?)")
                .param(people.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list());
    }
}
