package org.colloquium.account;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.common.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names of people, for screens that know only ids. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class People {
    private final Accounts accounts;
    private final CurrentUser currentUser;

    People(Accounts accounts, CurrentUser currentUser) {
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    /** Who the caller is. */
    @SignedIn
    public Me me() {
        return accounts.findById(currentUser.id().value())
                .map(it -> new Me(it.id(), it.name(), it.email(), it.isAdministrator()))
                .orElseThrow(NotFoundException::new);
    }

    /** @return all of {@code ids}: whose account was erased is a former member */
    @SignedIn
    public Map<AccountId, Person> named(Collection<AccountId> ids) {
        Map<AccountId, Person> people = accounts
                .names(ids.stream().map(AccountId::value).toList())
                .stream()
                .map(it -> new Person(new AccountId(it.getId()), it.getName()))
                .collect(Collectors.toMap(Person::id, it -> it));
        ids.forEach(it -> people.computeIfAbsent(it, gone -> new Person(gone, Person.FORMER)));
        return people;
    }
}
