package org.colloquium.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that have still to leave, and what becomes of each. */
@Component
class LetterBox {
    /** After three days without success a letter is given up. */
    static final Duration KEPT = Duration.ofDays(3);

    /** For so long a letter waits where no mail server is named at all. */
    static final Duration KEPT_UNSENDABLE = Duration.ofHours(1);

    private final JdbcClient database;
    private final MailSettings settings;
    private final Clock clock;

    LetterBox(JdbcClient database, MailSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** A letter that is being sent; {@code nextTry} is when it would be tried again. */
    record Waiting(UUID id, Letter letter, int attempts, Instant writtenAt, Instant nextTry) {}

    /**
     * Takes the letter that has been due for longest. Its next hour is set before it is tried: no other node takes it
     * meanwhile, and should this one stop, it is tried again then.
     */
    Optional<Waiting> next() {
        return database.sql("""
                        update letter set attempts = attempts + 1, held = false,
                               next_try = cast(:now as timestamptz) + interval '1 minute' * least(60, power(2, least(attempts, 6)))
                        where id = (select id from letter
                                    where sent_at is null and not failed and next_try <= :now
                                    order by next_try, id limit 1 for update skip locked)
                        returning id, recipient, subject, greeting, paragraphs, action, address, reason, attempts,
                                  written_at, next_try""")
                .param("now", now())
                .query((row, number) -> waiting(row))
                .optional();
    }

    /** What was in it is nobody's any more; what was held back for the server's sake is due. */
    void sent(UUID id) {
        database.sql("""
                        update letter set sent_at = :now, recipient = null, subject = null, greeting = null,
                               paragraphs = null, action = null, address = null, reason = null, last_problem = null
                        where id = :id""").param("now", now()).param("id", id).update();
        release();
    }

    /** All letters that wait because the server failed are due. */
    int release() {
        return database.sql("""
                        update letter set held = false, next_try = :now
                        where held and sent_at is null and not failed""").param("now", now()).update();
    }

    /** It waits for its next hour, or is given up when it has waited for too long. */
    void keep(Waiting waiting, String problem) {
        if (!clock.instant().isBefore(waiting.writtenAt().plus(KEPT))) {
            giveUp(waiting.id(), problem);
            return;
        }
        database.sql("update letter set last_problem = :problem, problem_at = :now where id = :id")
                .param("now", now())
                .param("problem", problem)
                .param("id", waiting.id())
                .update();
    }

    /** The server takes nothing: all other letters wait as long as this one. */
    void hold(Waiting waiting, String problem) {
        database.sql("""
                        update letter set held = true, last_problem = :problem, problem_at = :now,
                               attempts = greatest(attempts, :attempts), next_try = greatest(next_try, :next)
                        where sent_at is null and not failed""")
                .param("problem", problem)
                .param("now", now())
                .param("attempts", waiting.attempts())
                .param("next", Timestamp.from(waiting.nextTry()))
                .update();
        keep(waiting, problem);
    }

    /** The address stays, so that an administrator sees who got nothing. */
    void giveUp(UUID id, String problem) {
        database.sql("""
                        update letter set failed = true, last_problem = :problem, problem_at = :now, greeting = null, paragraphs = null,
                               action = null, address = null, reason = null
                        where id = :id""")
                .param("problem", problem)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** What left or was given up long ago is of no use to anybody. */
    void forget() {
        database.sql("delete from letter where (sent_at is not null or failed) and written_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(settings.kept())))
                .update();
    }

    /** Where no server is named, nothing will take them. */
    void dropUnsendable() {
        database.sql("delete from letter where sent_at is null and not failed and written_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT_UNSENDABLE)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                new Letter(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("greeting"),
                        List.of((String[]) row.getArray("paragraphs").getArray()),
                        action(row),
                        row.getString("reason")),
                row.getInt("attempts"),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("next_try").toInstant());
    }

    private static Letter.@Nullable Action action(ResultSet row) throws SQLException {
        String label = row.getString("action");
        return label == null ? null : new Letter.Action(label, row.getString("address"));
    }
}
