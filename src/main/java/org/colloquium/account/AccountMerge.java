package org.colloquium.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.mail.Letter;
import org.colloquium.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one account of two that belong to the same person. What the other had goes over in one transaction; left of it
 * is a row that nobody can sign in with, under which ballots of the past keep what was counted.
 */
@Service
@PreAuthorize("denyAll")
@Transactional
public class AccountMerge {
    private final AccountList list;
    private final List<AccountMerging> contributions;
    private final CurrentUser currentUser;
    private final Reauthentication reauthentication;
    private final AuditLog log;
    private final Outbox outbox;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    AccountMerge(
            AccountList list,
            List<AccountMerging> contributions,
            CurrentUser currentUser,
            Reauthentication reauthentication,
            AuditLog log,
            Outbox outbox,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.list = list;
        this.contributions = contributions;
        this.currentUser = currentUser;
        this.reauthentication = reauthentication;
        this.log = log;
        this.outbox = outbox;
        this.database = database;
        this.events = events;
    }

    /** What it would come to; nothing is changed. */
    @Administrators
    @Transactional(readOnly = true)
    public MergePreview preview(AccountId stays, AccountId goes) {
        AccountDetails one = list.row(stays);
        AccountDetails other = list.row(goes);
        return new MergePreview(one, other, brings(stays), brings(goes), refusals(one, other));
    }

    /**
     * Does it.
     *
     * @throws IdentityUnconfirmed unless the caller has just shown who they are
     * @throws ConflictException when something forbids it; then nothing was changed
     */
    @Administrators
    public AccountDetails merge(AccountId stays, AccountId goes) {
        reauthentication.require();
        lock(stays, goes);
        AccountDetails one = list.row(stays);
        AccountDetails other = list.row(goes);
        List<String> refusals = refusals(one, other);
        if (!refusals.isEmpty()) {
            throw new ConflictException(String.join(" ", refusals) + " Nothing was changed.");
        }
        end(other);
        contributions.forEach(it -> it.merge(goes, stays));
        close(stays, other);
        log.keep(Deed.of(DeedKind.ACCOUNTS_MERGED).on(stays.value()).with("other", goes.value()));
        Stream.of(one.email(), other.email()).distinct().forEach(it -> outbox.put(letter(it, one, other)));
        events.publishEvent(new AccountChanged(goes));
        events.publishEvent(new AccountChanged(stays));
        return list.row(stays);
    }

    private List<String> brings(AccountId account) {
        return contributions.stream().flatMap(it -> it.brings(account).stream()).toList();
    }

    private List<String> refusals(AccountDetails stays, AccountDetails goes) {
        List<String> refusals = new ArrayList<>();
        if (stays.id().equals(goes.id())) {
            refusals.add("Choose two accounts.");
        }
        if (!stays.enabled()) {
            refusals.add("The account that stays is disabled: enable it first.");
        }
        if (stays.invited()) {
            refusals.add("The account that stays has no password yet: let the other one stay.");
        }
        if (goes.id().equals(currentUser.id())) {
            refusals.add("You are signed in with the account that would go: let it stay.");
        }
        return refusals;
    }

    /** What is written in the name of either at this moment comes before or waits. */
    private void lock(AccountId one, AccountId other) {
        database.sql("select id from account where id in (?, ?) order by id for update")
                .params(one.value(), other.value())
                .query((row, number) -> true)
                .list();
    }

    /** First of all nobody can do anything with it any more. */
    private void end(AccountDetails goes) {
        database.sql("""
                        update account set enabled = false, administrator = false, password_hash = null,
                               epoch = epoch + 1, version = version + 1 where id = ?""").param(goes.id().value()).update();
    }

    /** Its address is free again; the rights of an administrator go over, so that the last one is not lost. */
    private void close(AccountId stays, AccountDetails goes) {
        database.sql("update account set merged_into = ?, email = ? where id = ?")
                .params(stays.value(), goes.id() + "@merged.invalid", goes.id().value())
                .update();
        if (goes.administrator()) {
            database.sql("update account set administrator = true, version = version + 1 where id = ?")
                    .param(stays.value())
                    .update();
        }
    }

    private static Letter letter(String to, AccountDetails stays, AccountDetails goes) {
        return new Letter(
                to,
                "Your two accounts are one now",
                "Dear " + stays.name() + ",",
                List.of(
                        "An administrator has made one account of the two that you had here: " + stays.email() + " and "
                                + goes.email() + ".",
                        "From now on sign in with " + stays.email() + " and the password of that account. Your groups,"
                                + " notes, replies, votes and assignments of both are there.",
                        "If only one of these accounts is yours, tell an administrator of this server at once."),
                null,
                "You get this letter because your account was changed.");
    }
}
