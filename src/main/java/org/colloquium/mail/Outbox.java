package org.colloquium.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.common.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes letters in the transaction that gives rise to them: none is lost, and none is sent for what did not happen. */
@Component
public class Outbox {
    private final JdbcClient database;
    private final MailSettings settings;
    private final MailClock mailClock;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(JdbcClient database, MailSettings settings, MailClock mailClock, JsonMapper json, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.mailClock = mailClock;
        this.json = json;
        this.clock = clock;
    }

    /** Whether letters leave at all; what can only be done by letter is not offered otherwise. */
    public boolean isOn() {
        return settings.isOn();
    }

    /**
     * Puts a letter into the box; it leaves soon after the commit, or when the mail server is back. Where no server is
     * named it waits an hour for one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        Letter.@Nullable Action action = letter.action();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into letter (id, recipient, subject, greeting, paragraphs, action, address, reason,
                                            stop_address, written_at, next_try)
                        values (:id, :to, :subject, :greeting, :paragraphs, :action, :address, :reason, :stop, :now,
                                :now)""")
                .param("id", Ids.next())
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("greeting", letter.greeting())
                .param("paragraphs", letter.paragraphs().toArray(String[]::new))
                .param("action", action == null ? null : action.label())
                .param("address", action == null ? null : action.address())
                .param("reason", letter.reason())
                .param("stop", letter.stop())
                .param("now", now)
                .update();
        mailClock.wakeAfterCommit();
    }

    /** Puts many letters in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putAll(List<Letter> letters) {
        database.sql("""
                        insert into letter (id, recipient, subject, greeting, paragraphs, action, address, reason,
                                            stop_address, written_at, next_try)
                        select l.id, l.recipient, l.subject, l.greeting,
                               array(select jsonb_array_elements_text(l.paragraphs)), l.action, l.address, l.reason,
                               l.stop, :now, :now
                        from jsonb_to_recordset(:letters::jsonb) as l (
                            id uuid, recipient text, subject text, greeting text, paragraphs jsonb, action text,
                            address text, reason text, stop text)""")
                .param(
                        "letters",
                        json.writeValueAsString(letters.stream().map(Row::of).toList()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        mailClock.wakeAfterCommit();
    }

    /** How the sending goes. */
    @Transactional(readOnly = true)
    public MailState state() {
        return database.sql("""
                        select count(*) filter (where not failed) as waiting,
                               min(written_at) filter (where not failed) as oldest,
                               count(*) filter (where failed and written_at > :month) as failed,
                               (select max(sent_at) from letter where sent_at is not null) as sent,
                               (select max(problem_at) from letter where problem_at is not null) as problem_at,
                               (array_agg(last_problem order by next_try desc)
                                    filter (where last_problem is not null))[1] as problem
                        from letter where sent_at is null""")
                .param("month", Timestamp.from(clock.instant().minus(Duration.ofDays(30))))
                .query((row, number) -> new MailState(
                        settings.isOn(),
                        row.getLong("waiting"),
                        instant(row.getTimestamp("oldest")),
                        row.getLong("failed"),
                        row.getString("problem"),
                        instant(row.getTimestamp("problem_at")),
                        instant(row.getTimestamp("sent"))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Takes back what waits for somebody who is not here any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String recipient) {
        database.sql("delete from letter where recipient = ?").param(recipient).update();
    }

    /** A letter with the names of its columns. */
    private record Row(
            UUID id,
            String recipient,
            String subject,
            String greeting,
            List<String> paragraphs,
            @Nullable String action,
            @Nullable String address,
            String reason,
            @Nullable String stop) {
        static Row of(Letter letter) {
            Letter.Action action = letter.action();
            return new Row(
                    Ids.next(),
                    letter.to(),
                    letter.subject(),
                    letter.greeting(),
                    letter.paragraphs(),
                    action == null ? null : action.label(),
                    action == null ? null : action.address(),
                    letter.reason(),
                    letter.stop());
        }
    }
}
