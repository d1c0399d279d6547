package org.colloquium.account;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.colloquium.mail.Letter;
import org.colloquium.mail.MailState;
import org.colloquium.mail.Outbox;
import org.colloquium.mail.Trial;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries the mail server for administrators. */
@Service
@PreAuthorize("denyAll")
public class TestMail {
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Trial trial;
    private final Outbox outbox;
    private final SiteAddress site;
    private final AuditLog audit;

    TestMail(Accounts accounts, CurrentUser currentUser, Trial trial, Outbox outbox, SiteAddress site, AuditLog audit) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.trial = trial;
        this.outbox = outbox;
        this.site = site;
        this.audit = audit;
    }

    /** Sends a letter to the caller now; what the mail server says is there within half a minute. */
    @Administrators
    @Transactional
    public CompletableFuture<String> toMe() {
        Account me = accounts.findById(currentUser.id().value()).orElseThrow(NotFoundException::new);
        audit.keep(Deed.of(DeedKind.MAIL_TRIED));
        return trial.send(new Letter(
                me.email(),
                "A test mail",
                "Dear " + me.name() + ",",
                List.of(
                        "This server can send mail: you asked it to try, and here it is.",
                        "Open the button below from where your people are. If it leads nowhere, whoever starts the "
                                + "server has to set COLLOQUIUM_BASE_URL to the address that people use."),
                new Letter.Action("Open the server", site.to("")),
                "You get this because you pressed the button “Send a test mail to me”."));
    }

    /** How the sending goes. */
    @Administrators
    public MailState state() {
        return outbox.state();
    }

    /** Where links in letters lead, and whether somebody has said so. */
    @Administrators
    public Links links() {
        return new Links(site.to(""), site.isSaid());
    }

    /** @param said whether COLLOQUIUM_BASE_URL is set */
    public record Links(String address, boolean said) {}
}
