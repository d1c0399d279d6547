package org.colloquium.note;

import java.util.UUID;
import java.util.regex.Pattern;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.sharedpage.PageListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps which images shared pages show: those that whoever wrote them there may see. They stay with the page, since the
 * page as it was before shows them still.
 */
@Component
class PageImages implements PageListener {
    static final int MOST = 200;

    /** Looser than Markdown, which would be too slow to read at each keystroke: in code, too, it is a name of an image. */
    private static final Pattern NAMED =
            Pattern.compile("\\(image:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[\\s)]");

    private final Images images;
    private final JdbcClient database;

    PageImages(Images images, JdbcClient database) {
        this.images = images;
        this.database = database;
    }

    @Override
    public void written(PaperId paper, String markdown, AccountId by) {
        UUID[] named = NAMED.matcher(markdown)
                .results()
                .map(it -> UUID.fromString(it.group(1)))
                .distinct()
                .limit(MOST)
                .toArray(UUID[]::new);
        if (named.length > 0) {
            add(paper, named, by);
        }
    }

    private void add(PaperId paper, UUID[] named, AccountId by) {
        UUID[] fresh = database.sql("""
                        select id from unnest(:named) id
                        where not exists (select from image_use u where u.page_id = :page and u.image_id = id)""")
                .param("named", named)
                .param("page", paper.value())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        if (fresh.length == 0) {
            return;
        }
        GroupId group = database.sql("select group_id from paper where id = ?")
                .param(paper.value())
                .query((row, number) -> new GroupId(row.getObject("group_id", UUID.class)))
                .single();
        database.sql("insert into image_use (image_id, page_id) select id, :page from unnest(:shown) id")
                .param("shown", images.showable(group, by, fresh))
                .param("page", paper.value())
                .update();
    }
}
