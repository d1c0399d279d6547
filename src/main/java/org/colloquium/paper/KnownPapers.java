package org.colloquium.paper;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the papers of a library that could be the same works as some others. */
@Component
class KnownPapers {
    /** As much of a title as the index holds. */
    private static final int INDEXED = 200;

    private static final String FIELDS = """
            select id, work_id, title, title_text, title_key, abstract, arxiv_id, doi, authors, published from paper
            """;

    private final JdbcClient database;
    private final GroupService groups;

    KnownPapers(JdbcClient database, GroupService groups) {
        this.database = database;
        this.groups = groups;
    }

    /**
     * Those that share an identifier or a title with any of these works; for works that none of them is surely, also
     * those whose titles are alike. The oldest first, in two queries.
     */
    KnownWorks<PaperId> alike(GroupId group, Collection<Work> works) {
        KnownWorks<PaperId> known = new KnownWorks<>(preprintsApart(group));
        candidates(group, works).forEach(it -> known.add(it.id(), it.work()));
        List<Work> unknown =
                works.stream().filter(it -> !isSure(known.match(it))).toList();
        likeTitles(group, unknown).forEach(it -> known.add(it.id(), it.work()));
        return known;
    }

    private boolean preprintsApart(GroupId group) {
        return groups.details(group).preprintsApart();
    }

    private static boolean isSure(Optional<KnownWorks.Match<PaperId>> match) {
        return match.filter(it -> it.answer().verdict() == SameWork.Verdict.SAME)
                .isPresent();
    }

    /** Those that are surely the same work as this one, with why. */
    List<Known> sameAs(GroupId group, Work work) {
        boolean preprintsApart = preprintsApart(group);
        return candidates(group, List.of(work)).stream()
                .flatMap(it -> {
                    SameWork answer = SameWork.compare(work, it.work(), preprintsApart);
                    return isSame(work, it.work(), answer)
                            ? Stream.of(new Known(it.id(), it.title(), answer))
                            : Stream.empty();
                })
                .toList();
    }

    /** Those that are, or may be, the same work as this one: by an identifier or by their title, with why. */
    List<Known> perhaps(GroupId group, Work work) {
        boolean preprintsApart = preprintsApart(group);
        return candidates(group, List.of(work)).stream()
                .map(it -> new Known(it.id(), it.title(), SameWork.compare(work, it.work(), preprintsApart)))
                .filter(it -> it.answer().verdict() != SameWork.Verdict.DIFFERENT)
                .toList();
    }

    /** Who writes a title by hand that the library has, and nothing that tells the two apart, is asked for more. */
    private static boolean isSame(Work work, Work known, SameWork answer) {
        boolean nothingElse = (work.authors().isEmpty() || known.authors().isEmpty())
                && (work.abstractText().isBlank() || known.abstractText().isBlank())
                && (work.arxivId() == null || known.arxivId() == null)
                && (work.doi() == null || known.doi() == null);
        return switch (answer.verdict()) {
            case SAME -> true;
            case DOUBTFUL -> work.title().equals(known.title()) && nothingElse;
            case DIFFERENT -> false;
        };
    }

    private List<Candidate> candidates(GroupId group, Collection<Work> works) {
        return works.isEmpty()
                ? new ArrayList<>()
                : database.sql(FIELDS + """
                                where group_id = :group and id in (
                                    select id from paper where group_id = :group and arxiv_id = any (:arxivIds)
                                    union
                                    select id from paper where group_id = :group and doi = any (:dois)
                                    union
                                    select id from paper where group_id = :group
                                        and left(title_key, 200) collate "C" = any (:titles))
                                order by added_at, id""")
                        .param("group", group.value())
                        .param("arxivIds", keys(works, it -> Stream.ofNullable(id(it.arxivId()))))
                        .param("dois", keys(works, it -> Stream.ofNullable(value(it.doi()))))
                        .param("titles", keys(works, it -> Stream.ofNullable(indexed(it.title()))))
                        .query(KnownPapers::candidate)
                        .list();
    }

    /** Without a subtitle, with one, or with another letter; few of each, since one of them is meant if any. */
    private List<Candidate> likeTitles(GroupId group, Collection<Work> works) {
        return works.isEmpty()
                ? new ArrayList<>()
                : database.sql(FIELDS + """
                                where group_id = :group and id in (
                                    select id from paper where group_id = :group
                                        and left(title_key, 200) collate "C" = any (:mains)
                                    union
                                    select longer.id
                                    from unnest(:titles) as shorter(words) cross join lateral (
                                        select id from paper
                                        where group_id = :group
                                          and left(title_key, 200) collate "C" > shorter.words || ' '
                                          and left(title_key, 200) collate "C" < shorter.words || '!' limit 3) longer
                                    union
                                    select slip.id
                                    from unnest(:signs) as other(signs) cross join lateral (
                                        select id from paper
                                        where group_id = :group and title_signs = other.signs limit 5) slip)
                                order by added_at, id""")
                        .param("group", group.value())
                        .param("mains", keys(works, KnownPapers::mainTitle))
                        .param("titles", keys(works, it -> Stream.ofNullable(indexed(it.title()))))
                        .param("signs", keys(works, it -> TitleWords.of(it.title()).signs().stream()))
                        .query(KnownPapers::candidate)
                        .list();
    }

    private static Stream<String> mainTitle(Work work) {
        return work.mainTitle().equals(work.title()) ? Stream.empty() : Stream.ofNullable(indexed(work.mainTitle()));
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        String arxivId = row.getString("arxiv_id");
        String doi = row.getString("doi");
        Date published = row.getDate("published");
        Array authors = row.getArray("authors");
        return new Candidate(
                new PaperId(row.getObject("work_id", UUID.class)),
                row.getString("title_text"),
                Work.of(
                        row.getString("title"),
                        new NormalTitle(row.getString("title_key")),
                        row.getString("abstract"),
                        arxivId == null ? null : new ArxivId(arxivId, null),
                        doi == null ? null : new Doi(doi),
                        List.of((String[]) authors.getArray()),
                        published == null ? null : published.toLocalDate().getYear()));
    }

    private static String[] keys(Collection<Work> works, Function<Work, Stream<String>> key) {
        Set<String> keys = works.stream().flatMap(key).filter(Objects::nonNull).collect(Collectors.toSet());
        return keys.toArray(String[]::new);
    }

    private static @Nullable String id(@Nullable ArxivId arxivId) {
        return arxivId == null ? null : arxivId.id();
    }

    private static @Nullable String value(@Nullable Doi doi) {
        return doi == null ? null : doi.value();
    }

    private static @Nullable String indexed(NormalTitle normal) {
        String title = normal.value();
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
