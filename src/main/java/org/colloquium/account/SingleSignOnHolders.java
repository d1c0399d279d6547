package org.colloquium.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the provider of single sign-on that is set now knows can come in by it. */
@Component
class SingleSignOnHolders implements OtherWayIn {
    private final SingleSignOn settings;
    private final JdbcClient database;

    SingleSignOnHolders(SingleSignOn settings, JdbcClient database) {
        this.settings = settings;
        this.database = database;
    }

    @Override
    public Set<AccountId> opensTo(Collection<AccountId> people) {
        return settings.client().map(it -> known(it.issuer(), people)).orElseGet(Set::of);
    }

    private Set<AccountId> known(String issuer, Collection<AccountId> people) {
        return new HashSet<>(
                database.sql("select account_id from account_identity where issuer = ? and account_id = any(?)")
                        .params(issuer, people.stream().map(AccountId::value).toArray(UUID[]::new))
                        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                        .list());
    }
}
