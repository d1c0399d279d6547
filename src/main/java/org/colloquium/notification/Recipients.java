package org.colloquium.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.AssignmentsSwapped;
import org.colloquium.assignment.SwapOffered;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Role;
import org.colloquium.note.Mentioned;
import org.colloquium.note.ReplyId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who gets letters: members as they are now, enabled, who may see what the letter is about, want such letters, and have
 * not done it themselves. One statement, however many they are.
 */
@Component
class Recipients {
    private static final String CONDITION = """
            a.enabled and m.role = any (:roles) and a.id is distinct from cast(:doer as uuid)
            and not exists (select from unwanted_letter u where u.account_id = a.id and u.kind = :kind)\s""";

    private static final String ANSWERED = "select " + Recipient.COLUMNS + """
            , r.id as reply_id, p.id as paper_id, p.title_text, coalesce(b.name, 'Somebody') as by_name
            from reply r join note n on n.id = r.note_id join paper p on p.id = n.paper_id
            join reading_group g on g.id = n.group_id
            join membership m on m.group_id = n.group_id and m.account_id = n.author_id
            join account a on a.id = m.account_id left join account b on b.id = r.author_id
            where r.deleted_at is null and n.deleted_at is null and r.author_id <> n.author_id
              and not is_veiled(n.paper_id, r.author_id, n.author_id)
              and not exists (select from mention x where x.reply_id = r.id and x.account_id = n.author_id
                              and not exists (select from unwanted_letter v
                                              where v.account_id = x.account_id and v.kind = 'MENTIONS')) and\s""";

    private static final String NAMED = "select " + Recipient.COLUMNS + """
            , n.id as note_id, r.id as reply_id, n.file_id, p.id as paper_id, p.title_text,
              coalesce(b.name, 'Somebody') as by_name
            from mention x join note n on n.id = x.note_id left join reply r on r.id = x.reply_id
            join paper p on p.id = n.paper_id join reading_group g on g.id = n.group_id
            join membership m on m.group_id = n.group_id and m.account_id = x.account_id
            join account a on a.id = m.account_id left join account b on b.id = coalesce(r.author_id, n.author_id)
            where n.deleted_at is null and n.hidden_at is null and r.deleted_at is null and r.hidden_at is null
              and n.visibility = 'GROUP' and coalesce(r.author_id, n.author_id) <> x.account_id
              and not is_veiled(n.paper_id, n.author_id, x.account_id)
              and not is_veiled(n.paper_id, coalesce(r.author_id, n.author_id), x.account_id) and\s""";

    private final JdbcClient database;
    private final CurrentUser currentUser;

    Recipients(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    /**
     * A paper that somebody is to do something with.
     *
     * @param meeting when the one begins for which it is; null for none
     */
    record Given(
            Recipient to,
            String title,
            String role,
            @Nullable LocalDate due,
            @Nullable Instant meeting) {}

    /**
     * Somebody who offers an assignment, or to whom it is offered.
     *
     * @param from who offers it, as they are called; {@code taker} who takes it
     * @param returned the paper that is given for it; null for none
     */
    record Swapping(
            Recipient to,
            boolean offers,
            String from,
            String taker,
            String title,
            String role,
            @Nullable String returned,
            @Nullable String returnedRole) {}

    /** A note of somebody that was answered. */
    record Answered(Recipient to, String by, UUID paper, String title, ReplyId reply) {}

    /**
     * Somebody whom a note or a reply names.
     *
     * @param path where it stands, within the address of its group
     */
    record Named(Recipient to, String by, String title, String path) {}

    List<Recipient> in(GroupId group, LetterKind kind, Action seeing) {
        return query(
                "select " + Recipient.COLUMNS + """
                from membership m join account a on a.id = m.account_id join reading_group g on g.id = m.group_id
                where m.group_id = :about and\s""" + CONDITION + "order by a.id",
                kind,
                seeing,
                group.value(),
                (row, number) -> Recipient.of(row));
    }

    /** Those of one person follow each other, the first due first. */
    List<Given> given(Collection<AssignmentId> assignments) {
        return given(assignments, LetterKind.ASSIGNMENTS);
    }

    /** The same of what is still to be done and due soon. */
    List<Given> due(Collection<AssignmentId> assignments) {
        return given(assignments, LetterKind.DEADLINES);
    }

    private List<Given> given(Collection<AssignmentId> assignments, LetterKind kind) {
        return query(
                "select " + Recipient.COLUMNS + """
                , p.title_text, w.role as work, w.due, t.starts_at
                from assignment w join paper p on p.id = w.paper_id join reading_group g on g.id = w.group_id
                join membership m on m.group_id = w.group_id and m.account_id = w.account_id
                join account a on a.id = m.account_id left join meeting t on t.id = w.meeting_id
                where w.id = any (:about) and w.removed_at is null and\s""" + CONDITION + "order by a.id, w.due, p.title_text, w.id",
                kind,
                Action.SEE_WORK,
                assignments.stream().map(AssignmentId::value).toArray(UUID[]::new),
                (row, number) -> given(row));
    }

    /** Both, whoever of them did it: what one takes is out of the other's hands. */
    List<Swapping> swapped(AssignmentsSwapped event) {
        AssignmentId given = event.given();
        return swapping(event.taken(), event.from(), event.to(), given, List.of(event.from(), event.to()));
    }

    /** To whom it is offered. */
    List<Swapping> offered(SwapOffered event) {
        return swapping(event.assignment(), event.from(), event.to(), null, List.of(event.to()));
    }

    private List<Swapping> swapping(
            AssignmentId taken, AccountId from, AccountId taker, @Nullable AssignmentId given, List<AccountId> people) {
        return asked(
                        "select " + Recipient.COLUMNS + """
                        , a.id = f.id as offers, f.name as from_name, t.name as taker_name, p.title_text, w.role as work,
                        r.title_text as returned, v.role as returned_role
                        from assignment w join paper p on p.id = w.paper_id join reading_group g on g.id = w.group_id
                        join account f on f.id = :from join account t on t.id = :taker
                        join membership m on m.group_id = w.group_id and m.account_id = any (:people)
                        join account a on a.id = m.account_id
                        left join assignment v on v.id = cast(:given as uuid) left join paper r on r.id = v.paper_id
                        where w.id = :about and\s""" + CONDITION + "order by a.id",
                        LetterKind.ASSIGNMENTS,
                        Action.SEE_WORK,
                        taken.value(),
                        null)
                .param("from", from.value())
                .param("taker", taker.value())
                .param("given", given == null ? null : given.value())
                .param("people", people.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> new Swapping(
                        Recipient.of(row),
                        row.getBoolean("offers"),
                        row.getString("from_name"),
                        row.getString("taker_name"),
                        row.getString("title_text"),
                        row.getString("work"),
                        row.getString("returned"),
                        row.getString("returned_role")))
                .list();
    }

    /** At most one: whose note it is, unless others' words on that paper are still hidden from them. */
    List<Answered> answered(ReplyId reply) {
        return query(
                ANSWERED + "r.id = :about and " + CONDITION,
                LetterKind.REPLIES,
                Action.READ,
                reply.value(),
                Recipients::answered);
    }

    /** What others replied to somebody on a paper while it was hidden from them, the earliest first. */
    List<Answered> answeredUnseen(PaperId paper, AccountId reader) {
        return asked(
                        ANSWERED + "n.paper_id in (select parts_of(:about)) and a.id = :reader and " + CONDITION
                                + "order by r.id",
                        LetterKind.REPLIES,
                        Action.READ,
                        paper.value(),
                        null)
                .param("reader", reader.value())
                .query(Recipients::answered)
                .list();
    }

    /** Those of the people newly named who may read the text now. */
    List<Named> named(Mentioned event) {
        UUID doer = currentUser.find().map(AccountId::value).orElse(null);
        return asked(
                        NAMED + "x.note_id = :about and x.reply_id is not distinct from cast(:reply as uuid)"
                                + " and x.account_id = any (:people) and " + CONDITION,
                        LetterKind.MENTIONS,
                        Action.READ,
                        event.note().value(),
                        doer)
                .param("reply", event.reply() == null ? null : event.reply().value())
                .param("people", event.people().stream().map(AccountId::value).toArray(UUID[]::new))
                .query(Recipients::named)
                .list();
    }

    /** Where others named somebody on a paper while it was hidden from them, the earliest first. */
    List<Named> namedUnseen(PaperId paper, AccountId reader) {
        return asked(
                        NAMED + "n.paper_id in (select parts_of(:about)) and a.id = :reader and " + CONDITION
                                + "order by coalesce(r.id, n.id)",
                        LetterKind.MENTIONS,
                        Action.READ,
                        paper.value(),
                        null)
                .param("reader", reader.value())
                .query(Recipients::named)
                .list();
    }

    private <T> List<T> query(String sql, LetterKind kind, Action seeing, Object about, RowMapper<T> mapper) {
        UUID doer = currentUser.find().map(AccountId::value).orElse(null);
        return asked(sql, kind, seeing, about, doer).query(mapper).list();
    }

    private JdbcClient.StatementSpec asked(
            String sql, LetterKind kind, Action seeing, Object about, @Nullable UUID doer) {
        return database.sql(sql)
                .param("about", about)
                .param("roles", roles(seeing))
                .param("doer", doer)
                .param("kind", kind.name());
    }

    private static Answered answered(ResultSet row, int number) throws SQLException {
        return new Answered(
                Recipient.of(row),
                row.getString("by_name"),
                row.getObject("paper_id", UUID.class),
                row.getString("title_text"),
                new ReplyId(row.getObject("reply_id", UUID.class)));
    }

    private static Named named(ResultSet row, int number) throws SQLException {
        String reply = row.getString("reply_id");
        String file = row.getString("file_id");
        return new Named(
                Recipient.of(row),
                row.getString("by_name"),
                row.getString("title_text"),
                "papers/" + row.getString("paper_id") + (file == null ? "" : "/pdf/" + file)
                        + (reply == null ? "#note-" + row.getString("note_id") : "#reply-" + reply));
    }

    private static String[] roles(Action seeing) {
        return Arrays.stream(Role.values())
                .filter(it -> seeing.grantTo(it) != Grant.NO)
                .map(Role::name)
                .toArray(String[]::new);
    }

    private static Given given(ResultSet row) throws SQLException {
        Timestamp meeting = row.getTimestamp("starts_at");
        return new Given(
                Recipient.of(row),
                row.getString("title_text"),
                row.getString("work"),
                row.getObject("due", LocalDate.class),
                meeting == null ? null : meeting.toInstant());
    }
}
