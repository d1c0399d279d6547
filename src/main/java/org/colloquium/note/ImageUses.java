package org.colloquium.note;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.colloquium.common.Markup;
import org.colloquium.group.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which texts show which images; a text shows only what its author may see. */
@Component
class ImageUses {
    private static final int MOST = 50;

    private final Images images;
    private final JdbcClient database;
    private final Clock clock;

    ImageUses(Images images, JdbcClient database, Clock clock) {
        this.images = images;
        this.database = database;
        this.clock = clock;
    }

    /** What was deleted may come back, with its images. */
    void keep(MemberText text) {
        if (text.isDeleted()) {
            return;
        }
        UUID[] named = Markup.images(text.markdown()).stream().limit(MOST).toArray(UUID[]::new);
        forget(text, named);
        if (named.length > 0) {
            add(text, images.showable(new GroupId(text.groupId()), text.author(), named));
        }
    }

    private void forget(MemberText text, UUID[] named) {
        bound("""
                        with gone as (
                            delete from image_use
                            where (note_id = cast(:note as uuid) or reply_id = cast(:reply as uuid))
                              and image_id <> all (:images)
                            returning image_id)
                        update image set last_used_at = :now where id in (select image_id from gone)""", text, named).param("now", Timestamp.from(clock.instant())).update();
    }

    private void add(MemberText text, UUID[] shown) {
        bound("""
                        insert into image_use (image_id, note_id, reply_id)
                        select id, cast(:note as uuid), cast(:reply as uuid) from unnest(:images) id
                        on conflict do nothing""", text, shown).update();
    }

    private JdbcClient.StatementSpec bound(String sql, MemberText text, UUID[] images) {
        return database.sql(sql)
                .param("note", text.id() instanceof NoteId ? text.value() : null)
                .param("reply", text.id() instanceof ReplyId ? text.value() : null)
                .param("images", images);
    }
}
