package org.colloquium.account;

import java.util.List;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the caller is signed in, on all nodes; what is ended is over at once. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class MySessions {
    private final SessionRows rows;
    private final Accounts accounts;
    private final Reauthentication reauthentication;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    MySessions(
            SessionRows rows,
            Accounts accounts,
            Reauthentication reauthentication,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.accounts = accounts;
        this.reauthentication = reauthentication;
        this.log = log;
        this.events = events;
    }

    /** The present one first, then the latest. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<SessionDetails> all() {
        return rows.of(me());
    }

    /** @throws IdentityUnconfirmed unless the caller has just shown who they are (OWASP ASVS 5.0, 7.5.2) */
    @SignedIn
    public void end(SessionId session) {
        reauthentication.require();
        AccountId me = me().id();
        if (!rows.remove(me, session)) {
            throw new NotFoundException();
        }
        log.keep(Deed.of(DeedKind.SESSION_ENDED).on(me.value()));
        events.publishEvent(new AccountChanged(me));
    }

    /** All but the caller's own, also such as have only just begun. */
    @SignedIn
    public void endOthers() {
        reauthentication.require();
        AccountPrincipal me = me();
        Account account = accounts.findById(me.id().value()).orElseThrow(NotFoundException::new);
        account.endSessions();
        accounts.flush();
        rows.removeOthers(me);
        me.survive(account.epoch());
        log.keep(Deed.of(DeedKind.SESSIONS_ENDED).on(me.id().value()));
        events.publishEvent(new AccountChanged(me.id()));
    }

    private static AccountPrincipal me() {
        return CurrentUser.principal()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Sign in first."));
    }
}
