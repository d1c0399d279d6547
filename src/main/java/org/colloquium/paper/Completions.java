package org.colloquium.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Completes papers from all digests they were seen in, from what registers said of them, and from those merged into them;
 * some statements a thousand.
 */
@Component
class Completions {
    private static final int AT_ONCE = 1000;

    private final Papers papers;
    private final PaperRows rows;
    private final List<PaperSources> digests;
    private final RecordRows records;
    private final JdbcClient database;

    Completions(Papers papers, PaperRows rows, List<PaperSources> digests, RecordRows records, JdbcClient database) {
        this.papers = papers;
        this.rows = rows;
        this.digests = digests;
        this.records = records;
        this.database = database;
    }

    /**
     * Weighs anew what these papers show, and those that they were merged into.
     *
     * @param left whether what brought them has gone, so that what came later takes its place
     * @return the papers that read differently now
     */
    List<PaperId> complete(GroupId group, Collection<PaperId> ids, boolean left) {
        List<PaperId> changed = new ArrayList<>();
        List<PaperId> all = ids.stream().distinct().toList();
        Set<PaperId> above = new HashSet<>();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<Papers.Stored> some = papers.rows(all.subList(start, Math.min(start + AT_ONCE, all.size())));
            changed.addAll(completeSome(group, some, left));
            some.stream()
                    .map(Papers.Stored::mergedInto)
                    .filter(Objects::nonNull)
                    .forEach(above::add);
        }
        if (!above.isEmpty()) {
            changed.addAll(completeSome(group, papers.rows(above), false));
        }
        return changed;
    }

    private List<PaperId> completeSome(GroupId group, List<Papers.Stored> some, boolean left) {
        List<PaperId> ids = some.stream().map(Papers.Stored::id).toList();
        Map<PaperId, List<PaperSource>> sources = new HashMap<>();
        digests.forEach(it -> sources.putAll(it.of(group, ids)));
        Map<PaperId, List<PaperRecord>> said = records.of(ids);
        Map<PaperId, List<Papers.Stored>> parts =
                papers.mergedInto(ids).stream().collect(Collectors.groupingBy(Completions::mergedInto));
        Map<PaperId, Completion> changed = new HashMap<>();
        for (Papers.Stored it : some) {
            Map<PaperField, Object> now = PaperField.values(it.details().content());
            Completion then = completion(
                    it,
                    now,
                    sources.getOrDefault(it.id(), List.of()),
                    said.getOrDefault(it.id(), List.of()),
                    parts.getOrDefault(it.id(), List.of()),
                    left);
            if (!then.values().equals(now) || !then.origins().equals(it.origins())) {
                changed.put(it.id(), then);
            }
        }
        keepArxivIdsApart(group, some, changed);
        rows.update(changed.entrySet().stream()
                .map(it -> new PaperRows.Changed(
                        it.getKey(), it.getValue().paper(), it.getValue().origins()))
                .toList());
        return List.copyOf(changed.keySet());
    }

    private static Completion completion(
            Papers.Stored paper,
            Map<PaperField, Object> now,
            List<PaperSource> sources,
            List<PaperRecord> records,
            List<Papers.Stored> parts,
            boolean left) {
        boolean brought = sources.stream().anyMatch(PaperSource::brought);
        Map<PaperField, Object> unsaid = new HashMap<>(now);
        paper.origins().keySet().forEach(unsaid::remove);
        Map<PaperField, Object> last = new HashMap<>(left && !sources.isEmpty() ? Map.of() : unsaid);
        last.put(PaperField.TITLE, paper.details().title());
        List<Completion.Said> said = new ArrayList<>();
        sources.stream()
                .filter(PaperSource::brought)
                .forEach(it -> said.add(new Completion.Said(null, PaperField.values(it.paper()))));
        sources.stream()
                .filter(it -> !it.brought())
                .forEach(it -> said.add(new Completion.Said(
                        Origin.entry(it.digest().digest(), it.place()), PaperField.values(it.paper()))));
        records.forEach(
                it -> said.add(new Completion.Said(Origin.record(it.register()), PaperField.values(it.paper()))));
        parts.forEach(it -> said.add(new Completion.Said(
                Origin.merged(it.id()), PaperField.values(it.details().content()))));
        return Completion.of(now, paper.origins(), brought || left ? Map.of() : unsaid, said, last);
    }

    /** No two papers of a library have one arXiv identifier; two digests may disagree about whose it is. */
    private void keepArxivIdsApart(GroupId group, List<Papers.Stored> some, Map<PaperId, Completion> changed) {
        Map<PaperId, String> wanted = new HashMap<>();
        for (Papers.Stored it : some) {
            Completion then = changed.get(it.id());
            String id = then == null || it.mergedInto() != null ? null : arxivId(then);
            if (id != null && !id.equals(it.details().arxivId())) {
                wanted.put(it.id(), id);
            }
        }
        Set<String> taken = taken(group, wanted.values());
        wanted.forEach((paper, id) -> {
            if (!taken.add(id)) {
                Objects.requireNonNull(changed.get(paper)).withoutArxivId();
            }
        });
    }

    private Set<String> taken(GroupId group, Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(database.sql("""
                                select arxiv_id from paper
                                where group_id = ? and arxiv_id = any (?) and merged_into is null""")
                        .params(group.value(), ids.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    private static @Nullable String arxivId(Completion then) {
        return (String) then.values().get(PaperField.ARXIV_ID);
    }

    private static PaperId mergedInto(Papers.Stored part) {
        return Objects.requireNonNull(part.mergedInto());
    }
}
