package org.colloquium.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.common.Cursor;
import org.colloquium.common.Ids;
import org.colloquium.digest.DigestId;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mailboxes, and the mails that came to them for their groups. */
@Component
class MailboxRows {
    private final JdbcClient database;

    MailboxRows(JdbcClient database) {
        this.database = database;
    }

    /** Sets it up, or changes it; another server or folder counts its mails anew. */
    void save(IntakeId id, GroupId group, MailboxSettings it, String sealed, String token, LocalDate since) {
        database.sql("""
                        insert into mailbox (intake_id, group_id, host, port, security, username, password, folder,
                                             address, token, since)
                        values (:id, :group, :host, :port, :security, :username, :password, :folder, :address, :token,
                                :since)
                        on conflict (intake_id) do update set
                            uid_validity = case when (mailbox.host, mailbox.username, mailbox.folder)
                                                     = (excluded.host, excluded.username, excluded.folder)
                                                then mailbox.uid_validity else 0 end,
                            host = excluded.host, port = excluded.port, security = excluded.security,
                            username = excluded.username, password = excluded.password, folder = excluded.folder,
                            address = excluded.address""")
                .param("id", id.value())
                .param("group", group.value())
                .param("host", it.host())
                .param("port", it.port())
                .param("security", it.security().name())
                .param("username", it.username())
                .param("password", sealed)
                .param("folder", it.folder())
                .param("address", it.address())
                .param("token", token)
                .param("since", since)
                .update();
    }

    Optional<Mailbox> of(GroupId group) {
        return database.sql("select * from mailbox where group_id = ?")
                .param(group.value())
                .query(MailboxRows::mailbox)
                .optional();
    }

    void renew(IntakeId id, String token) {
        database.sql("update mailbox set token = ? where intake_id = ?")
                .params(token, id.value())
                .update();
    }

    /** Mails up to this one have been looked at. */
    void reached(IntakeId id, long validity, long uid) {
        database.sql("update mailbox set uid_validity = ?, last_uid = ? where intake_id = ?")
                .params(validity, uid, id.value())
                .update();
    }

    boolean knows(IntakeId id, byte[] hash) {
        return database.sql("select 1 from arrived_mail where intake_id = ? and hash = ?")
                .params(id.value(), hash)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void insert(IntakeId id, ArrivedMail mail, @Nullable DigestId digest, @Nullable String trouble) {
        database.sql("""
                        insert into arrived_mail (id, intake_id, hash, sender, subject, came_at, digest_id, trouble, bytes)
                        values (:id, :intake, :hash, :sender, :subject, :came, :digest, :trouble, :bytes)""")
                .param("id", Ids.next())
                .param("intake", id.value())
                .param("hash", mail.hash())
                .param("sender", mail.sender())
                .param("subject", mail.subject())
                .param("came", Timestamp.from(mail.cameAt()))
                .param("digest", digest == null ? null : digest.value(), Types.OTHER)
                .param("trouble", trouble)
                .param("bytes", trouble == null ? null : mail.bytes(), Types.BINARY)
                .update();
    }

    /** The latest first. */
    List<UnreadMail> unread(GroupId group, @Nullable Cursor after, int most) {
        String from = after == null ? "" : " and (a.came_at, a.id) < (:cameAt, :id)";
        var statement = database.sql("""
                        select a.id, a.sender, a.subject, a.came_at, a.trouble, a.bytes is not null as kept
                        from arrived_mail a join mailbox m on m.intake_id = a.intake_id
                        where m.group_id = :group and a.trouble is not null""" + from + " order by a.came_at desc, a.id desc limit :most")
                .param("group", group.value())
                .param("most", most);
        return (after == null
                        ? statement
                        : statement
                                .param("cameAt", Timestamp.from(after.moment()))
                                .param("id", after.id()))
                .query((row, number) -> new UnreadMail(
                        row.getObject("id", UUID.class),
                        row.getString("sender"),
                        row.getString("subject"),
                        row.getTimestamp("came_at").toInstant(),
                        row.getString("trouble"),
                        row.getBoolean("kept")))
                .list();
    }

    int countUnread(GroupId group) {
        return database.sql("""
                        select count(*) from arrived_mail a join mailbox m on m.intake_id = a.intake_id
                        where m.group_id = ? and a.trouble is not null""").param(group.value()).query(Integer.class).single();
    }

    /** The mail itself, in which no digest could be read. */
    Optional<byte[]> bytes(GroupId group, UUID mail) {
        return database.sql("""
                        select a.bytes from arrived_mail a join mailbox m on m.intake_id = a.intake_id
                        where m.group_id = ? and a.id = ? and a.bytes is not null""")
                .params(group.value(), mail)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Takes it off the list; that it came is remembered. */
    boolean dismiss(GroupId group, UUID mail) {
        return database.sql("""
                        update arrived_mail a set trouble = null, bytes = null from mailbox m
                        where m.intake_id = a.intake_id and m.group_id = ? and a.id = ?""").params(group.value(), mail).update() == 1;
    }

    private static Mailbox mailbox(ResultSet row, int number) throws SQLException {
        return new Mailbox(
                new IntakeId(row.getObject("intake_id", UUID.class)),
                new MailboxSettings(
                        row.getString("host"),
                        row.getInt("port"),
                        MailSecurity.valueOf(row.getString("security")),
                        row.getString("username"),
                        null,
                        row.getString("folder"),
                        row.getString("address")),
                row.getString("password"),
                row.getString("token"),
                row.getObject("since", LocalDate.class),
                row.getLong("uid_validity"),
                row.getLong("last_uid"));
    }

    /**
     * A mailbox as it was when it was last read.
     *
     * @param sealed its password
     */
    record Mailbox(
            IntakeId id,
            MailboxSettings settings,
            String sealed,
            String token,
            LocalDate since,
            long validity,
            long lastUid) {}
}
