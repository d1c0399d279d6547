package org.colloquium.paper;

import org.colloquium.common.Ids;
import org.colloquium.group.GroupId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts papers into a library for the tests of other features. */
@TestComponent
public class TestPapers {
    private final JdbcClient database;

    TestPapers(JdbcClient database) {
        this.database = database;
    }

    /** A paper with this title and a short abstract. */
    public PaperId add(GroupId group, String title) {
        PaperId id = new PaperId(Ids.next());
        String summary = "An abstract about " + title + ".";
        database.sql("""
                        insert into paper (id, version, group_id, title, title_text, abstract, abstract_text,
                                           authors, links, title_key, added_at)
                        values (?, 0, ?, ?, ?, ?, ?, '{}', '[]', ?, clock_timestamp())""")
                .params(
                        id.value(),
                        group.value(),
                        title,
                        title,
                        summary,
                        summary,
                        title.toLowerCase(java.util.Locale.ROOT))
                .update();
        return id;
    }

    /** So many papers at once, where nobody asks which. */
    public void fill(GroupId group, int count) {
        database.sql("""
                        insert into paper (id, version, group_id, title, title_text, abstract, abstract_text,
                                           authors, links, title_key, added_at)
                        select gen_random_uuid(), 0, ?, title, title, summary, summary, '{}', '[]', lower(title),
                               clock_timestamp()
                        from (select 'Paper ' || number as title, 'An abstract of paper ' || number as summary
                              from generate_series(1, ?) as number) as papers""").params(group.value(), count).update();
    }
}
