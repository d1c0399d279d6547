package org.colloquium.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.ui.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes many accounts at once: says first what would come of it, then does all of it or nothing. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class AccountBatches {
    private final AccountGroups groups;
    private final CurrentUser currentUser;
    private final AuditLog log;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    AccountBatches(
            AccountGroups groups,
            CurrentUser currentUser,
            AuditLog log,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.groups = groups;
        this.currentUser = currentUser;
        this.log = log;
        this.database = database;
        this.events = events;
    }

    /** What somebody can be in a group, the least first. */
    @Administrators
    @Transactional(readOnly = true)
    public List<String> roles() {
        return groups.roles();
    }

    /** What it would come to; nothing is changed. */
    @Administrators
    @Transactional(readOnly = true)
    public BatchSummary preview(Collection<AccountId> accounts, BatchChange change) {
        Set<AccountId> chosen = Set.copyOf(accounts);
        return switch (change.kind()) {
            case ENABLE -> new BatchSummary(chosen.size(), count(chosen, "not enabled"), gone(chosen), List.of());
            case DISABLE ->
                new BatchSummary(
                        chosen.size(), count(chosen, "enabled"), refusals(chosen, lasting("")), losses(chosen));
            case ADD ->
                new BatchSummary(
                        chosen.size(),
                        chosen.size(),
                        gone(chosen),
                        List.of(
                                "Whoever is in the group already keeps the role they have.",
                                "The group sees that an administrator of the server has added them."));
        };
    }

    /**
     * Does it.
     *
     * @return who was changed, for {@link #preview} and this the other way round
     * @throws ConflictException when something forbids it; then nothing was changed
     */
    @Administrators
    public List<AccountId> apply(Collection<AccountId> accounts, BatchChange change) {
        Set<AccountId> chosen = Set.copyOf(accounts);
        List<String> refusals =
                change.kind() == BatchChange.Kind.DISABLE ? refusals(chosen, lasting("for update")) : gone(chosen);
        if (!refusals.isEmpty()) {
            throw new ConflictException(String.join(" ", refusals) + " Nothing was changed.");
        }
        return switch (change.kind()) {
            case ENABLE -> enable(chosen, true);
            case DISABLE -> enable(chosen, false);
            case ADD -> add(chosen, change);
        };
    }

    private List<AccountId> enable(Set<AccountId> chosen, boolean is) {
        List<AccountId> changed = database.sql("""
                        update account set enabled = :is, epoch = epoch + 1, version = version + 1
                        where id = any(:ids) and enabled <> :is and merged_into is null returning id""")
                .param("is", is)
                .param("ids", AccountList.values(chosen))
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
        for (String table : List.of("access_token", "remembered_sign_in")) {
            database.sql("delete from " + table + " where account_id = any(?)")
                    .param(AccountList.values(changed))
                    .update();
        }
        keep(changed, is ? DeedKind.ACCOUNT_ENABLED : DeedKind.ACCOUNT_DISABLED);
        return changed;
    }

    private List<AccountId> add(Set<AccountId> chosen, BatchChange change) {
        UUID group = change.group();
        String role = change.role();
        if (group == null || role == null) {
            throw new ConflictException("Choose a group and a role.");
        }
        return groups.letIn(group, chosen, role);
    }

    private void keep(List<AccountId> changed, DeedKind kind) {
        changed.forEach(it -> log.keep(Deed.of(kind).on(it.value()).with("at-once", changed.size())));
        if (!changed.isEmpty()) {
            events.publishEvent(new AccountsChanged(changed));
        }
    }

    private List<String> refusals(Set<AccountId> chosen, List<AccountId> lasting) {
        List<String> refusals = new ArrayList<>(gone(chosen));
        if (!lasting.isEmpty() && chosen.containsAll(lasting)) {
            refusals.add("All administrators who can sign in are among them: leave one out.");
        } else if (chosen.contains(currentUser.id())) {
            refusals.add("You are among them yourself: leave your own account out.");
        }
        return refusals;
    }

    private List<String> losses(Set<AccountId> chosen) {
        List<String> losses = new ArrayList<>(List.of("All their sessions and tokens end for good."));
        List<String> orphans = groups.orphanedWithout(chosen);
        if (!orphans.isEmpty()) {
            losses.add(Words.list(some(orphans)) + (orphans.size() == 1 ? " is" : " are")
                    + " left without an owner who can sign in.");
        }
        return losses;
    }

    private static List<String> some(List<String> names) {
        int most = 5;
        if (names.size() <= most) {
            return names;
        }
        List<String> some = new ArrayList<>(names.subList(0, most));
        some.add(Words.count(names.size() - most, "other group", "other groups"));
        return some;
    }

    private List<String> gone(Set<AccountId> chosen) {
        int here = count(chosen, "true");
        return here == chosen.size() ? List.of() : List.of("Some of these accounts are not here any more.");
    }

    private int count(Set<AccountId> chosen, String condition) {
        return database.sql("select count(*) from account where id = any(?) and merged_into is null and " + condition)
                .param(AccountList.values(chosen))
                .query(Integer.class)
                .single();
    }

    private List<AccountId> lasting(String lock) {
        return database.sql("""
                        select id from account
                        where administrator and enabled and password_hash is not null order by id\s""" + lock)
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }
}
