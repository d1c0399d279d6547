package org.colloquium.note;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Ids;
import org.colloquium.common.TooLargeException;
import org.colloquium.group.GroupId;
import org.colloquium.note.image.ImageFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The images of groups, each as far as a reader may see it. */
@Component
class Images {
    static final int MOST_OF_MEMBER = 100 << 20;
    static final int MOST_OF_GROUP = 1 << 30;

    /** Whose text it is matters, not only whose group: {@code i} is an image, {@code :me} who asks. */
    private static final String SEEN = """
            (i.owner_id = :me or exists (
                select from image_use u where u.image_id = i.id and u.page_id is not null and not is_blind(u.page_id, :me)
            ) or exists (
                select from image_use u
                left join reply r on r.id = u.reply_id
                join note n on n.id = coalesce(u.note_id, r.note_id)
                where u.image_id = i.id and (n.visibility = 'GROUP' or n.author_id = :me)
                  and not is_veiled(n.paper_id, n.author_id, :me)
                  and not is_veiled(n.paper_id, coalesce(r.author_id, n.author_id), :me)
                  and %s))""";

    private static final String NEAR = SEEN.formatted("true");
    private static final String READABLE = SEEN.formatted("""
            case when r.id is null then n.deleted_at is null and (n.hidden_at is null or n.author_id = :me or :moderator)
                 else r.deleted_at is null and (r.hidden_at is null or r.author_id = :me or :moderator) end""");

    private final JdbcClient database;

    Images(JdbcClient database) {
        this.database = database;
    }

    /**
     * One after the other in a group, so that those who bring images at once do not pass the limits together.
     *
     * @throws TooLargeException when its bytes do not fit
     */
    @Transactional
    public ImageDetails add(GroupId group, AccountId owner, ImageFile file, Instant now) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("images:" + group)
                .query(row -> {});
        checkRoom(group, owner, file.bytes().length);
        ImageId id = new ImageId(Ids.next());
        database.sql("""
                        insert into image (id, group_id, owner_id, type, bytes, last_used_at)
                        values (:id, :group, :owner, :type, :bytes, :now)""")
                .param("id", id.value())
                .param("group", group.value())
                .param("owner", owner.value())
                .param("type", file.type())
                .param("bytes", file.bytes())
                .param("now", Timestamp.from(now))
                .update();
        return new ImageDetails(id, file.type(), file.bytes().length);
    }

    /** The group of an image that the reader is near to: not of one in others' private or veiled texts only. */
    Optional<GroupId> groupOf(ImageId id, AccountId reader) {
        return database.sql("select i.group_id from image i where i.id = :id and " + NEAR)
                .param("id", id.value())
                .param("me", reader.value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }

    Optional<ImageFile> find(ImageId id, Reader reader) {
        return database.sql("select i.type, i.bytes from image i where i.id = :id and " + READABLE)
                .param("id", id.value())
                .param("me", reader.value())
                .param("moderator", reader.moderator())
                .query((row, number) -> new ImageFile(row.getString("type"), row.getBytes("bytes")))
                .optional();
    }

    /** Those of a group that somebody may show in a text: their own, and what they read elsewhere in it. */
    UUID[] showable(GroupId group, AccountId author, UUID[] wanted) {
        return database.sql(
                        "select i.id from image i where i.group_id = :group and i.id = any (:wanted) and " + READABLE)
                .param("group", group.value())
                .param("wanted", wanted)
                .param("me", author.value())
                .param("moderator", false)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private void checkRoom(GroupId group, AccountId owner, int more) {
        database.sql("""
                        select coalesce(sum(octet_length(bytes)), 0) as of_group,
                               coalesce(sum(octet_length(bytes)) filter (where owner_id = :owner), 0) as of_member
                        from image where group_id = :group""")
                .param("group", group.value())
                .param("owner", owner.value())
                .query(row -> {
                    if (row.getLong("of_member") + more > MOST_OF_MEMBER) {
                        throw full("Your images in this group", MOST_OF_MEMBER);
                    }
                    if (row.getLong("of_group") + more > MOST_OF_GROUP) {
                        throw full("The images of this group", MOST_OF_GROUP);
                    }
                });
    }

    private static TooLargeException full(String whose, int most) {
        return new TooLargeException(
                "%s would take more than %,d MB. Delete notes with images that are no longer needed;"
                                .formatted(whose, most >> 20)
                        + " their room is free some weeks later. Nothing was kept of this one.");
    }
}
