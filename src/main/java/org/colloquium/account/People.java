package org.colloquium.account;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names of people, for screens that know only ids. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class People {
    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @return the known ones among {@code ids} */
    @SignedIn
    public Map<AccountId, Person> named(Collection<AccountId> ids) {
        return accounts.names(ids.stream().map(AccountId::value).toList()).stream()
                .map(it -> new Person(new AccountId(it.getId()), it.getName()))
                .collect(Collectors.toMap(Person::id, it -> it));
    }
}
