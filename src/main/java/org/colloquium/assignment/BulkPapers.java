package org.colloquium.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.colloquium.group.GroupId;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.NormalTitle;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds papers by what is written for them: an id, a DOI, an arXiv number, or the title. */
@Component
class BulkPapers {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JdbcClient database;

    BulkPapers(JdbcClient database) {
        this.database = database;
    }

    /** By what was written, in one query; none or several where it is not clear. Merged papers stand for their work. */
    Map<String, List<PaperId>> find(GroupId group, Collection<String> written) {
        List<String> keys = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        List<String> dois = new ArrayList<>();
        List<String> arxiv = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (String it : written) {
            keys.add(it);
            ids.add(ID.matcher(it).matches() ? UUID.fromString(it) : null);
            dois.add(Doi.parse(it).map(Doi::value).orElse(null));
            arxiv.add(ArxivId.parse(it).map(ArxivId::id).orElse(null));
            titles.add(NormalTitle.of(it).value());
        }
        Map<String, List<PaperId>> found = new HashMap<>();
        database.sql("""
                        select distinct asked.key, p.work_id
                        from unnest(?, ?, ?, ?, ?) as asked (key, id, doi, arxiv, title)
                        join paper p on p.group_id = ? and (p.id = asked.id or p.doi = asked.doi
                             or p.arxiv_id = asked.arxiv or asked.title <> '' and p.title_key = asked.title)""")
                .params(
                        keys.toArray(String[]::new),
                        ids.toArray(UUID[]::new),
                        dois.toArray(String[]::new),
                        arxiv.toArray(String[]::new),
                        titles.toArray(String[]::new),
                        group.value())
                .query(row -> {
                    found.computeIfAbsent(row.getString("key"), it -> new ArrayList<>())
                            .add(new PaperId(row.getObject("work_id", UUID.class)));
                });
        return found;
    }
}
