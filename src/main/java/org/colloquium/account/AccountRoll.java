package org.colloquium.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many accounts in a few statements. For services that ask first whether an administrator asks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccountRoll {
    private final JdbcClient database;
    private final Invitations invitations;
    private final List<InvitationPurpose> purposes;
    private final AuditLog log;

    AccountRoll(JdbcClient database, Invitations invitations, List<InvitationPurpose> purposes, AuditLog log) {
        this.database = database;
        this.invitations = invitations;
        this.purposes = purposes;
        this.log = log;
    }

    /** Holds who is administrator until the transaction ends, as a change of one account does. */
    public void hold() {
        database.sql("select id from account where administrator order by id for update")
                .query((row, number) -> true)
                .list();
    }

    /** Those of these addresses that have an account, by the address. */
    public Map<String, Known> known(Collection<String> emails) {
        return database
                .sql("""
                    select id, email, administrator, enabled, password_hash is not null as has_come
                    from account where email = any(?)\
                    """)
                .param(emails.toArray(String[]::new))
                .query((row, number) -> new Known(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("email"),
                        row.getBoolean("administrator"),
                        row.getBoolean("enabled"),
                        row.getBoolean("has_come")))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::email, it -> it));
    }

    /** The administrators who can sign in: one of them has to stay. */
    public Set<AccountId> lastingAdministrators() {
        return database.sql("select id from account where administrator and enabled and password_hash is not null")
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .set();
    }

    /**
     * Makes them all, each with a one-time link: its secret by the account.
     *
     * @throws ConflictException when somebody has just made an account for one of the addresses
     */
    public Map<AccountId, String> make(List<Newcomer> newcomers) {
        int made = database.sql("""
            insert into account (id, version, email, name, administrator, enabled, created_at)
            select n.id, 0, n.email, n.name, n.administrator, true, now()
            from unnest(:ids::uuid[], :emails::text[], :names::text[], :administrators::boolean[])
                as n (id, email, name, administrator)
            on conflict (email) do nothing\
            """)
                .param("ids", newcomers.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .param(
                        "emails",
                        newcomers.stream().map(it -> it.email().value()).toArray(String[]::new))
                .param("names", newcomers.stream().map(Newcomer::name).toArray(String[]::new))
                .param(
                        "administrators",
                        newcomers.stream().map(Newcomer::administrator).toArray(Boolean[]::new))
                .update();
        if (made < newcomers.size()) {
            throw new ConflictException("Somebody has just made an account for one of these addresses. Look again.");
        }
        Map<EmailAddress, AccountId> addresses =
                newcomers.stream().collect(Collectors.toMap(Newcomer::email, Newcomer::id));
        purposes.forEach(it -> it.letIn(addresses));
        return invitations.toAccounts(newcomers);
    }

    /** Makes administrators of them, or takes their rights. */
    public void makeAdministrators(Collection<AccountId> accounts, boolean administrators) {
        database.sql("update account set administrator = ?, version = version + 1 where id = any(?)")
                .params(administrators, accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
        DeedKind kind = administrators ? DeedKind.ADMINISTRATOR_MADE : DeedKind.ADMINISTRATOR_UNMADE;
        accounts.forEach(it -> log.keep(Deed.of(kind).on(it.value())));
    }

    /**
     * What is known of an account that is there already.
     *
     * @param hasCome whether its person has chosen a password
     */
    public record Known(AccountId id, String email, boolean administrator, boolean enabled, boolean hasCome) {}
}
