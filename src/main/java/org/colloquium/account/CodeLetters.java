package org.colloquium.account;

import java.util.List;
import java.util.Optional;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.mail.Letter;
import org.colloquium.mail.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes codes to those who have an account. */
@Component
class CodeLetters {
    private static final String REASON = "You get this because somebody asked for a code to sign in with this address.";

    private final Accounts accounts;
    private final SignInCodes codes;
    private final Outbox outbox;
    private final AuditLog audit;

    CodeLetters(Accounts accounts, SignInCodes codes, Outbox outbox, AuditLog audit) {
        this.accounts = accounts;
        this.codes = codes;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Nobody waits for it, so that no answer takes longer for an address that somebody has. */
    @Transactional
    public void write(EmailAddress to, String browser) {
        String code = Secrets.code();
        Optional<Account> account = accounts.findByEmail(to.value()).filter(Account::isEnabled);
        codes.keep(browser, code, account.map(Account::id).orElse(null));
        account.ifPresent(it -> {
            outbox.put(letter(it, code));
            audit.keep(Deed.of(DeedKind.SIGN_IN_CODE_SENT).on(it.id().value()));
        });
    }

    /** To somebody who is signed in and has to show again who they are. */
    @Transactional
    public void writeAgain(Account account, String browser) {
        String code = Secrets.code();
        codes.keep(browser, code, account.id());
        outbox.put(new Letter(
                account.email(),
                "Your code to go on",
                "Dear " + account.name() + ",",
                List.of(
                        "Your code is " + code + ".",
                        "Type it into the page on which you are changing something of your account. It works only"
                                + " there, once, for ten minutes.",
                        "If that was not you, somebody is signed in as you: end your sessions in My account, and tell"
                                + " an administrator. Give the code to nobody."),
                null,
                "You get this because somebody who is signed in with your account asked for a code."));
        audit.keep(Deed.of(DeedKind.SIGN_IN_CODE_SENT).on(account.id().value()));
    }

    /** No link: there is nothing that a scanner of mail could follow and use up. */
    private static Letter letter(Account account, String code) {
        return new Letter(
                account.email(),
                "Your code to sign in",
                "Dear " + account.name() + ",",
                List.of(
                        "Your code is " + code + ".",
                        "Type it into the page on which you asked for it. It works only there, once, for ten minutes.",
                        "If you did not ask for it, there is nothing to do: it opens nothing elsewhere. Give it to"
                                + " nobody, whoever asks for it."),
                null,
                REASON);
    }
}
