package org.colloquium.account;

import java.util.List;
import java.util.UUID;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The providers of single sign-on that open the caller's account. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class MyIdentities {
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Reauthentication reauthentication;
    private final OwnWaysIn ways;
    private final IdentityLetters letters;
    private final JdbcClient database;
    private final AuditLog log;
    private final OtherSessions others;
    private final ApplicationEventPublisher events;

    MyIdentities(
            Accounts accounts,
            CurrentUser currentUser,
            Reauthentication reauthentication,
            OwnWaysIn ways,
            IdentityLetters letters,
            JdbcClient database,
            AuditLog log,
            OtherSessions others,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.reauthentication = reauthentication;
        this.ways = ways;
        this.letters = letters;
        this.database = database;
        this.log = log;
        this.others = others;
        this.events = events;
    }

    @SignedIn
    @Transactional(readOnly = true)
    public List<IdentityDetails> mine() {
        return database.sql("select id, issuer, since, last_used_at from account_identity where account_id = ? order by"
                        + " since")
                .param(currentUser.id().value())
                .query((row, number) -> new IdentityDetails(
                        new IdentityId(row.getObject("id", UUID.class)),
                        row.getString("issuer"),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    /**
     * Takes it away; other sessions end. Not the last way in: its person would be shut out.
     *
     * @throws ConflictException when the caller could not sign in any more
     * @throws IdentityUnconfirmed unless the caller has just shown who they are
     */
    @SignedIn
    public void disconnect(IdentityId identity) {
        reauthentication.require();
        Account account = accounts.findById(currentUser.id().value()).orElseThrow(NotFoundException::new);
        ways.take(account, () -> {
            int gone = database.sql("delete from account_identity where id = ? and account_id = ?")
                    .params(identity.value(), account.id().value())
                    .update();
            if (gone == 0) {
                throw new NotFoundException();
            }
        });
        others.end(account);
        log.keep(Deed.of(DeedKind.IDENTITY_DISCONNECTED).on(account.id().value()));
        letters.disconnected(account);
        events.publishEvent(new AccountChanged(account.id()));
    }
}
