package org.colloquium.account;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.mail.Letter;
import org.colloquium.mail.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the letters that people ask for who cannot sign in, one after another on a thread of its own: for whoever asks,
 * an address with an account and one without are the same work. A request that is lost with the process is asked again.
 */
@Component
class ResetLetters {
    private static final Logger LOG = LoggerFactory.getLogger(ResetLetters.class);
    private static final int MOST_WAITING = 1000;
    private static final String REASON =
            "You get this because somebody asked for it on the sign-in page, with this address.";

    private final Accounts accounts;
    private final AccountLinks links;
    private final Outbox outbox;
    private final SiteAddress site;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name("reset-letters").factory());

    ResetLetters(
            Accounts accounts,
            AccountLinks links,
            Outbox outbox,
            SiteAddress site,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.links = links;
        this.outbox = outbox;
        this.site = site;
        this.audit = audit;
        this.transaction = transaction;
    }

    void request(EmailAddress address) {
        try {
            thread.execute(() -> write(address));
        } catch (RejectedExecutionException e) {
            LOG.warn("Too many letters are asked for at once; one was dropped");
        }
    }

    private void write(EmailAddress address) {
        try {
            transaction.executeWithoutResult(status -> accounts.findByEmail(address.value())
                    .filter(Account::isEnabled)
                    .ifPresent(this::write));
        } catch (RuntimeException e) {
            LOG.error("A letter that was asked for could not be written", e);
        }
    }

    /** An account that has no password gets none this way: it waits for its invitation, or signs in otherwise. */
    private void write(Account account) {
        if (account.isInvited()) {
            outbox.put(letter(
                    account,
                    List.of("Somebody asked for a new password for your account. It has none: follow the invitation "
                            + "that you were sent, or sign in the way you usually do. If neither is possible, ask an "
                            + "administrator of this server."),
                    new Letter.Action("Sign in", site.to("login"))));
            return;
        }
        String secret = links.newReset(account.id());
        audit.keep(Deed.of(DeedKind.PASSWORD_RESET_ASKED).on(account.id().value()));
        outbox.put(letter(
                account,
                List.of(
                        "Somebody, you we hope, asked for a new password for your account. The link below lets you "
                                + "choose one. It works once, within 30 minutes.",
                        "If it was not you, there is nothing to do: your password stays as it is."),
                new Letter.Action("Choose a new password", site.to("reset/" + secret))));
    }

    private static Letter letter(Account account, List<String> words, Letter.Action action) {
        return new Letter(account.email(), "Your new password", "Dear " + account.name() + ",", words, action, REASON);
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }
}
