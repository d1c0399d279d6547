package org.colloquium.account;

import java.util.Objects;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a request for an account comes to, in the database and by letter. */
@Component
@Transactional
class Registering {
    private final Registrations registrations;
    private final RegistrationLetters letters;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    Registering(
            Registrations registrations,
            RegistrationLetters letters,
            Accounts accounts,
            PasswordEncoder encoder,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.registrations = registrations;
        this.letters = letters;
        this.accounts = accounts;
        this.encoder = encoder;
        this.log = log;
        this.events = events;
    }

    /** Every way takes one look, one write and one letter: time tells as little as the page. */
    void ask(EmailAddress email, String name) {
        if (accounts.existsByEmail(email.value())) {
            registrations.forget(email);
            letters.known(email);
            return;
        }
        registrations
                .ask(email, name)
                .ifPresentOrElse(secret -> letters.confirm(email, secret), () -> letters.waiting(email));
    }

    void confirm(String secret, RegistrationDetails asked, String name, String password) {
        PasswordPolicy.check(password, asked.email(), name);
        String hash = Objects.requireNonNull(encoder.encode(password));
        if (!registrations.confirm(secret, name, hash)) {
            throw new NotFoundException();
        }
        log.keep(Deed.of(DeedKind.ACCOUNT_ASKED_FOR).on(asked.id().value()));
        letters.waiting(new EmailAddress(asked.email()));
        events.publishEvent(new RegistrationChanged());
    }
}
