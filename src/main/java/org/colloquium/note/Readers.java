package org.colloquium.note;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.People;
import org.colloquium.account.Person;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.springframework.stereotype.Component;

/** Who reads, and the names of those who wrote. */
@Component
class Readers {
    private final CurrentUser currentUser;
    private final Guard guard;
    private final People people;

    Readers(CurrentUser currentUser, Guard guard, People people) {
        this.currentUser = currentUser;
        this.guard = guard;
        this.people = people;
    }

    Reader in(GroupId group) {
        return new Reader(currentUser.id(), guard.grant(Action.MODERATE, group) != Grant.NO);
    }

    /** @param id of whatever is in the group, as far as the caller can see */
    Reader of(Object id) {
        return in(guard.groupOf(id));
    }

    GroupId groupOf(Object id) {
        return guard.groupOf(id);
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        Map<AccountId, Person> known = people.named(ids);
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> name(known, id)));
    }

    String name(AccountId id) {
        return Objects.requireNonNull(names(List.of(id)).get(id));
    }

    private static String name(Map<AccountId, Person> known, AccountId id) {
        Person person = known.get(id);
        return person == null ? Person.FORMER : person.name();
    }
}
