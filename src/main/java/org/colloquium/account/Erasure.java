package org.colloquium.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.colloquium.audit.AuditLog;
import org.colloquium.common.NotFoundException;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a person out of the database. Rights and what is theirs alone go; facts stay by id. Whoever was erased is kept as
 * an id, so that an older backup that brings them back is erased anew.
 */
@Component
public class Erasure {
    private final List<PersonalData> features;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasure(
            List<PersonalData> features,
            JdbcClient database,
            TransactionOperations transaction,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.features = features;
        this.database = database;
        this.transaction = transaction;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Erases again whoever is in {@code erased_account} and has an account: to be called after an older backup was
     * restored and the ids that had been erased since were put back into that table. Called at each start as well.
     *
     * @return how many have been erased anew
     */
    public int replay() {
        List<UUID> returned = database.sql(
                        "select e.id from erased_account e join account a on a.id = e.id order by e.id")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        returned.forEach(it -> transaction.executeWithoutResult(status -> replay(it)));
        return returned.size();
    }

    @EventListener(ApplicationStartedEvent.class)
    public void atStart() {
        replay();
    }

    /**
     * Erases somebody, in the caller's transaction. Whoever writes in this name at the same moment is waited for, and
     * whoever comes later finds no account.
     *
     * @throws org.colloquium.common.ConflictException when the person has to hand something over first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Leaving erase(AccountId id, boolean notesStay) {
        Leaving person = locked(id.value(), notesStay);
        features.forEach(it -> it.mayGo(id));
        forget(person);
        database.sql("""
                        insert into erased_account (id, erased_at, notes_stay) values (?, ?, ?)
                        on conflict (id) do nothing""")
                .params(id.value(), Timestamp.from(clock.instant()), notesStay)
                .update();
        return person;
    }

    /** What the backup brought back is not asked whether it may go: it was gone. */
    private void replay(UUID id) {
        boolean notesStay = database.sql("select notes_stay from erased_account where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
        Leaving person = locked(id, notesStay);
        forget(person);
    }

    private void forget(Leaving person) {
        features.forEach(it -> it.erase(person));
        log.forgetTrails(person.id().value());
        database.sql("delete from account where id = ?")
                .param(person.id().value())
                .update();
        events.publishEvent(new AccountChanged(person.id()));
    }

    private Leaving locked(UUID id, boolean notesStay) {
        return database.sql("select email, name from account where id = ? for update")
                .param(id)
                .query((row, number) ->
                        new Leaving(new AccountId(id), row.getString("email"), row.getString("name"), notesStay))
                .optional()
                .orElseThrow(NotFoundException::new);
    }
}
