package org.colloquium.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Titles and abstracts for features that know only ids. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class PaperTitles {
    private final JdbcClient database;
    private final MergedRows merged;

    PaperTitles(JdbcClient database, MergedRows merged) {
        this.database = database;
        this.merged = merged;
    }

    /**
     * What these papers are called; one that was merged into another, as that one.
     *
     * @return the ones of {@code ids} that stand in this group's library, in one query
     */
    @May(Action.READ)
    public Map<PaperId, PaperSummary> of(GroupId group, Collection<PaperId> ids) {
        return database
                .sql("""
                        select p.id, w.title_text, w.abstract_text from paper p join paper w on w.id = p.work_id
                        where p.group_id = ? and p.id = any (?)""")
                .params(group.value(), ids.stream().map(PaperId::value).toArray(UUID[]::new))
                .query(PaperTitles::summary)
                .list()
                .stream()
                .collect(Collectors.toMap(PaperSummary::id, it -> it));
    }

    /** The newest papers whose titles have all these words, at most {@code most}: for choosing one. */
    @May(Action.READ)
    public List<PaperSummary> search(GroupId group, String words, int most) {
        String[] patterns = Stream.of(words.strip().split("\\s+"))
                .map(it -> "%" + it.replaceAll("[\\\\%_]", "\\\\$0").replace("\0", "") + "%")
                .toArray(String[]::new);
        return database.sql("""
                        select id, title_text, abstract_text from paper
                        where group_id = ? and merged_into is null and title_text ilike all (?)
                        order by added_at desc, id limit ?""")
                .params(group.value(), patterns, most)
                .query(PaperTitles::summary)
                .list();
    }

    /**
     * The papers that are one work with this one, itself among them: what was made on any of them shows on the page of
     * all.
     */
    @May(Action.READ)
    public List<PaperId> parts(PaperId paper) {
        return merged.parts(paper);
    }

    private static PaperSummary summary(ResultSet row, int number) throws SQLException {
        return new PaperSummary(
                new PaperId(row.getObject("id", UUID.class)),
                row.getString("title_text"),
                row.getString("abstract_text"));
    }
}
