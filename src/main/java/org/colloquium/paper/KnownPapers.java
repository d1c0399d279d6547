package org.colloquium.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the papers of a library that could be the same works as some others. */
@Component
class KnownPapers {
    /** As much of a title as the index holds. */
    private static final int INDEXED = 200;

    private final JdbcClient database;

    KnownPapers(JdbcClient database) {
        this.database = database;
    }

    /** Those that share an identifier or a title with any of these works, in one query, the oldest first. */
    KnownWorks<PaperId> alike(GroupId group, Collection<Work> works) {
        KnownWorks<PaperId> known = new KnownWorks<>();
        for (Candidate candidate : candidates(group, works)) {
            known.add(candidate.id(), candidate.work());
        }
        return known;
    }

    /** Those that are surely the same work as this one, with why. */
    List<Known> sameAs(GroupId group, Work work) {
        return candidates(group, List.of(work)).stream()
                .map(it -> new Known(it.id(), it.title(), SameWork.compare(work, it.work())))
                .filter(it -> it.answer().verdict() == SameWork.Verdict.SAME)
                .toList();
    }

    private List<Candidate> candidates(GroupId group, Collection<Work> works) {
        return works.isEmpty()
                ? new ArrayList<>()
                : database.sql("""
                                select id, title_text, title_key, abstract, arxiv_id, doi from paper
                                where group_id = :group and id in (
                                    select id from paper where group_id = :group and arxiv_id = any (:arxivIds)
                                    union
                                    select id from paper where group_id = :group and doi = any (:dois)
                                    union
                                    select id from paper where group_id = :group
                                        and left(title_key, 200) collate "C" = any (:titles))
                                order by added_at, id""")
                        .param("group", group.value())
                        .param("arxivIds", keys(works, it -> id(it.arxivId())))
                        .param("dois", keys(works, it -> value(it.doi())))
                        .param("titles", keys(works, it -> indexed(it.title().value())))
                        .query(KnownPapers::candidate)
                        .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        String arxivId = row.getString("arxiv_id");
        String doi = row.getString("doi");
        return new Candidate(
                new PaperId(row.getObject("id", UUID.class)),
                row.getString("title_text"),
                new Work(
                        new NormalTitle(row.getString("title_key")),
                        row.getString("abstract"),
                        arxivId == null ? null : new ArxivId(arxivId, null),
                        doi == null ? null : new Doi(doi)));
    }

    private static String[] keys(Collection<Work> works, Function<Work, @Nullable String> key) {
        Set<String> keys = works.stream().map(key).filter(Objects::nonNull).collect(Collectors.toSet());
        return keys.toArray(String[]::new);
    }

    private static @Nullable String id(@Nullable ArxivId arxivId) {
        return arxivId == null ? null : arxivId.id();
    }

    private static @Nullable String value(@Nullable Doi doi) {
        return doi == null ? null : doi.value();
    }

    private static @Nullable String indexed(String title) {
        int end = title.codePointCount(0, title.length()) <= INDEXED
                ? title.length()
                : title.offsetByCodePoints(0, INDEXED);
        return title.isEmpty() ? null : title.substring(0, end);
    }

    private record Candidate(PaperId id, String title, Work work) {}

    /** A paper of the library that is the same work as another one. */
    record Known(PaperId id, String title, SameWork answer) {
        String why() {
            return answer.why();
        }
    }
}
