package org.colloquium.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Optional;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps in the audit log who comes and goes, by whatever means. */
@Component
class SignInDeeds implements LogoutHandler, HttpSessionListener {
    private static final Logger log = LoggerFactory.getLogger(SignInDeeds.class);
    private static final String END = SignInDeeds.class.getName() + ".end";

    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SignInDeeds(AuditLog audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Only a remembered sign-in does not end at {@link SignInCompletion}. */
    @EventListener
    void remembered(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication() instanceof RememberMeAuthenticationToken who) {
            keep(who, Deed.of(DeedKind.SIGNED_IN).withWord("means", "remembered"));
        }
    }

    void signedIn(Authentication who, SignInMeans means) {
        keep(who, Deed.of(DeedKind.SIGNED_IN).with("means", means));
    }

    /** A program has come with e-mail and password, to make its first token. */
    void signedInForToken(Authentication who) {
        keep(who, Deed.of(DeedKind.SIGNED_IN).withWord("means", "password-for-token"));
    }

    /** Comes before the session is ended. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            ends(session, End.SIGNED_OUT);
        }
        keep(who, Deed.of(DeedKind.SIGNED_OUT));
    }

    /** Says why, of a session that is about to be ended; one of which nothing is said has expired. */
    static void ends(HttpSession session, End why) {
        session.setAttribute(END, why);
    }

    /** A server that stops may have no database any more; a session's end must not keep it from stopping. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        End why = session.getAttribute(END) instanceof End said ? said : End.EXPIRED;
        if (why != End.SIGNED_OUT
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context) {
            try {
                keep(context.getAuthentication(), Deed.of(DeedKind.SESSION_OVER).with("why", why));
            } catch (RuntimeException e) {
                log.debug("The end of a session could not be kept", e);
            }
        }
    }

    private void keep(@Nullable Authentication who, Deed deed) {
        Optional.ofNullable(who)
                .map(Authentication::getPrincipal)
                .filter(AccountPrincipal.class::isInstance)
                .map(it -> ((AccountPrincipal) it).id().value())
                .ifPresent(id -> transaction.executeWithoutResult(status -> audit.keepOf(id, deed.on(id))));
    }

    /** How a session ends. */
    enum End {
        SIGNED_OUT,
        EXPIRED,
        /** The account was disabled, or its person ended their other sessions. */
        ENDED_ELSEWHERE
    }
}
