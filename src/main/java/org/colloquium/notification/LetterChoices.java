package org.colloquium.notification;

import java.util.EnumSet;
import java.util.Set;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.SignedIn;
import org.colloquium.mail.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which letters the caller wants. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class LetterChoices {
    private final JdbcClient database;
    private final CurrentUser currentUser;
    private final Outbox outbox;

    LetterChoices(JdbcClient database, CurrentUser currentUser, Outbox outbox) {
        this.database = database;
        this.currentUser = currentUser;
        this.outbox = outbox;
    }

    @SignedIn
    @Transactional(readOnly = true)
    public Set<LetterKind> mine() {
        Set<LetterKind> wanted = EnumSet.allOf(LetterKind.class);
        database.sql("select kind from unwanted_letter where account_id = ?")
                .param(currentUser.id().value())
                .query(String.class)
                .list()
                .forEach(it -> wanted.remove(LetterKind.valueOf(it)));
        return wanted;
    }

    /** Holds from the next thing that happens; what is in the box already still leaves. */
    @SignedIn
    public void choose(LetterKind kind, boolean wanted) {
        database.sql(
                        wanted
                                ? "delete from unwanted_letter where account_id = ? and kind = ?"
                                : "insert into unwanted_letter (account_id, kind) values (?, ?) on conflict do nothing")
                .params(currentUser.id().value(), kind.name())
                .update();
    }

    /** Whether this server sends mail at all. */
    @SignedIn
    @Transactional(readOnly = true)
    public boolean areSent() {
        return outbox.isOn();
    }
}
