package org.colloquium.account;

import java.util.List;
import java.util.UUID;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.mail.Letter;
import org.colloquium.mail.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases accounts: one's own, or another's as an administrator. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class ErasureService {
    private final Erasure erasure;
    private final Reauthentication reauthentication;
    private final People people;
    private final CurrentUser currentUser;
    private final Outbox outbox;
    private final AuditLog log;
    private final JdbcClient database;

    ErasureService(
            Erasure erasure,
            Reauthentication reauthentication,
            People people,
            CurrentUser currentUser,
            Outbox outbox,
            AuditLog log,
            JdbcClient database) {
        this.erasure = erasure;
        this.reauthentication = reauthentication;
        this.people = people;
        this.currentUser = currentUser;
        this.outbox = outbox;
        this.log = log;
        this.database = database;
    }

    /**
     * Erases the caller.
     *
     * @param typed the caller's address, typed to show that it is meant
     * @param notesStay whether what others could read stays, under "former member"
     * @throws ConflictException for the last administrator and for the last owner of a group with others in it
     */
    @SignedIn
    public void eraseMe(String typed, boolean notesStay) {
        reauthentication.require();
        if (!typed.strip().equalsIgnoreCase(people.me().email())) {
            throw new InvalidInputException("email", "Type the address of your account, as it stands above.");
        }
        erase(currentUser.id(), notesStay, "You have erased your account.");
    }

    /** Erases somebody for good; what others could read of them stays as {@code notesStay} says. */
    @Administrators
    public void erase(AccountId id, boolean notesStay) {
        erase(id, notesStay, "An administrator has erased your account.");
    }

    private void erase(AccountId id, boolean notesStay, String what) {
        keepLastAdministrator(id);
        log.keep(Deed.of(DeedKind.ACCOUNT_ERASED).on(id.value()).with("notes", notesStay ? Notes.STAY : Notes.GO));
        Leaving person = erasure.erase(id, notesStay);
        if (outbox.isOn()) {
            outbox.put(goodbye(person, what, notesStay));
        }
    }

    private static Letter goodbye(Leaving person, String what, boolean notesStay) {
        return new Letter(
                person.email(),
                "Your account is erased",
                "Dear " + person.name() + ",",
                List.of(
                        what + " All that names you is gone, and so are your sign-ins and tokens.",
                        notesStay
                                ? "Notes and replies that others could read are still there, as those of a former"
                                        + " member. Nobody can find out any more that they were yours."
                                : "Your notes and replies are gone too.",
                        "Votes that were counted stay counted. This is the last letter from here."),
                null,
                "You get this letter because this was the address of the account.");
    }

    /** As {@link AccountService#edit} does: two who erase each other at the same moment leave one. */
    private void keepLastAdministrator(AccountId id) {
        List<UUID> all = database.sql("""
                        select id from account
                        where administrator and enabled and password_hash is not null order by id for update""")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        if (all.equals(List.of(id.value()))) {
            throw new ConflictException("This is the last administrator. Make somebody else administrator first.");
        }
    }

    private enum Notes {
        STAY,
        GO
    }
}
