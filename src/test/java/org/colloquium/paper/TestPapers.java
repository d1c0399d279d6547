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
}
