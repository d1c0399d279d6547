package org.colloquium.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.Ahead;
import org.colloquium.digest.format.Candidate;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of the entries of digests, written a thousand at a time. */
@Component
class EntryRows {
    static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final JsonMapper json;

    EntryRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(DigestId digest, List<Candidate> candidates, Progress progress) {
        for (int start = 0; start < candidates.size(); start += AT_ONCE) {
            List<CandidateRow> rows = new ArrayList<>();
            int end = Math.min(start + AT_ONCE, candidates.size());
            for (int place = start; place < end; place++) {
                rows.add(CandidateRow.of(place, candidates.get(place)));
            }
            insert(digest, json.writeValueAsString(rows), "[]");
            progress.reached(end, candidates.size());
        }
    }

    /** Stores entries together with what their import came to. */
    void insertSettled(DigestId digest, List<DigestEntry> entries) {
        Ahead.each(
                entries,
                AT_ONCE,
                some -> List.of(
                        json.writeValueAsString(some.stream()
                                .map(it -> CandidateRow.of(it.place(), it.candidate()))
                                .toList()),
                        settled(some)),
                it -> insert(digest, it.getFirst(), it.getLast()));
    }

    private void insert(DigestId digest, String rows, String settled) {
        database.sql("""
                        insert into digest_entry (digest_id, place, title, abstract, authors, arxiv_id, doi,
                                                  published, venue, comment, kind, links, first_line, last_line,
                                                  part, confidence, preselected, paper_id, added, taken_out, selected,
                                                  verdict, why, like_paper, like_place)
                        select :digest, place, title, "abstractText", authors, "arxivId", doi, published,
                               venue, comment, kind, links, "firstLine", "lastLine", part, confidence, it.selected,
                               paper, coalesce(added, false), coalesce(added, false), coalesce(s.selected, false),
                               verdict, coalesce(why, ''), "likePaper", "likePlace"
                        from json_to_recordset(cast(:rows as json)) as it (
                            place integer, title text, "abstractText" text, authors text[], "arxivId" text,
                            doi text, published text, venue text, comment text, kind text, links jsonb,
                            "firstLine" integer, "lastLine" integer, part text, confidence double precision,
                            selected boolean)
                        left join json_to_recordset(cast(:settled as json)) as s (
                            place integer, paper uuid, added boolean, selected boolean, verdict text, why text,
                            "likePaper" uuid, "likePlace" integer) using (place)""")
                .param("digest", digest.value())
                .param("rows", rows)
                .param("settled", settled)
                .update();
    }

    private String settled(List<DigestEntry> entries) {
        return json.writeValueAsString(entries.stream().map(Settled::of).toList());
    }

    void clear(DigestId digest) {
        database.sql("delete from digest_entry where digest_id = ?")
                .param(digest.value())
                .update();
    }

    void choose(DigestId digest, int place, @Nullable Choice choice) {
        database.sql("update digest_entry set choice = :choice where digest_id = :digest and place = :place")
                .param("choice", choice == null ? null : choice.name())
                .param("digest", digest.value())
                .param("place", place)
                .update();
    }

    void correct(DigestId digest, int place, @Nullable String title) {
        database.sql("""
                        update digest_entry set corrected_title = nullif(cast(:title as text), title)
                        where digest_id = :digest and place = :place""")
                .param("title", title == null ? null : title.replace("\0", ""), Types.VARCHAR)
                .param("digest", digest.value())
                .param("place", place)
                .update();
    }

    /** Papers of the library that lack something which an entry of this digest gives. */
    List<PaperId> giving(DigestId digest) {
        return database.sql("""
                        select distinct p.id
                        from digest_entry e join paper p on p.id = e.paper_id
                        where e.digest_id = ? and not e.added
                          and (p.abstract = '' and e.abstract <> ''
                            or p.authors = '{}' and e.authors <> '{}'
                            or p.published is null and e.published ~ '^\\d{4}-\\d\\d-\\d\\d'
                            or e.venue is not null and (p.venue is null or p.venue ilike '%arxiv%' and e.venue not ilike '%arxiv%')
                            or p.comment is null and e.comment is not null
                            or p.arxiv_id is null and e.arxiv_id is not null
                            or e.doi is not null and (p.doi is null or p.doi like '10.48550/%' and e.doi not like '10.48550/%')
                            or exists (select 1 from jsonb_array_elements(e.links) link
                                       where not p.links @> jsonb_build_array(
                                           jsonb_build_object('rel', link -> 'rel'))))""")
                .param(digest.value())
                .query((row, number) -> new PaperId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The papers that came in by this digest. */
    List<PaperId> brought(DigestId digest) {
        return database.sql("select paper_id from digest_entry where digest_id = ? and added and paper_id is not null")
                .param(digest.value())
                .query((row, number) -> new PaperId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Other papers that show something which they have from this digest. */
    List<PaperId> filled(DigestId digest) {
        return database.sql("""
                        select distinct p.id
                        from digest_entry e
                        join paper part on part.id = e.paper_id join paper p on p.id in (part.id, part.work_id)
                        where e.digest_id = :digest and not e.added
                          and p.origins::text like '%' || cast(:digest as text) || '%'""")
                .param("digest", digest.value())
                .query((row, number) -> new PaperId(row.getObject(1, UUID.class)))
                .list();
    }

    Map<Integer, Choice> choices(DigestId digest) {
        Map<Integer, Choice> choices = new HashMap<>();
        database.sql("select place, choice from digest_entry where digest_id = ? and choice is not null")
                .param(digest.value())
                .query((row, number) -> choices.put(row.getInt(1), Choice.valueOf(row.getString(2))))
                .list();
        return choices;
    }

    /** Writes down what an import came to. */
    void settle(DigestId digest, List<DigestEntry> entries) {
        Ahead.each(
                entries,
                AT_ONCE,
                this::settled,
                it -> database.sql("""
                            update digest_entry e set paper_id = it.paper, added = it.added, taken_out = it.added,
                                   selected = it.selected, verdict = it.verdict, why = it.why, like_paper = it."likePaper",
                                   like_place = it."likePlace"
                            from json_to_recordset(cast(:rows as json)) as it (
                                place integer, paper uuid, added boolean, selected boolean, verdict text, why text,
                                "likePaper" uuid, "likePlace" integer)
                            where e.digest_id = :digest and e.place = it.place""")
                        .param("digest", digest.value())
                        .param("rows", it)
                        .update());
    }

    /** As before an import; what the maker decided stays. */
    void unsettle(DigestId digest) {
        database.sql("""
                        update digest_entry set paper_id = null, added = false, taken_out = false,
                               selected = false, verdict = null, why = '', like_paper = null, like_place = null
                        where digest_id = ?""").param(digest.value()).update();
    }

    List<DigestEntry> all(DigestId digest) {
        return database.sql("select * from digest_entry where digest_id = ? order by place")
                .param(digest.value())
                .query(this::entry)
                .list();
    }

    List<DigestEntry> some(DigestId digest, Collection<Integer> places) {
        return database.sql("select * from digest_entry where digest_id = ? and place = any (?) order by place")
                .params(digest.value(), places.toArray(Integer[]::new))
                .query(this::entry)
                .list();
    }

    List<DigestEntry> part(DigestId digest, Part part, int from, int most) {
        return database.sql("select * from digest_entry where digest_id = ? and " + part.condition()
                        + " order by place offset ? limit ?")
                .params(digest.value(), from, most)
                .query(this::entry)
                .list();
    }

    Map<Part, Integer> counts(DigestId digest) {
        String counts = Stream.of(Part.values())
                .map(it -> "count(*) filter (where " + it.condition() + ") as " + it.name())
                .collect(Collectors.joining(", "));
        return database.sql("select " + counts + " from digest_entry where digest_id = ?")
                .param(digest.value())
                .query((row, number) -> {
                    Map<Part, Integer> found = new EnumMap<>(Part.class);
                    for (Part part : Part.values()) {
                        found.put(part, row.getInt(part.name()));
                    }
                    return found;
                })
                .single();
    }

    private DigestEntry entry(ResultSet row, int number) throws SQLException {
        UUID paper = row.getObject("paper_id", UUID.class);
        return new DigestEntry(
                row.getInt("place"),
                CandidateRow.read(row, json),
                judgement(row),
                paper == null ? null : new PaperId(paper),
                row.getBoolean("selected"),
                row.getBoolean("added"));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        UUID paper = row.getObject("like_paper", UUID.class);
        return verdict == null
                ? Judgement.NEW
                : new Judgement(
                        Judgement.Verdict.valueOf(verdict),
                        paper == null ? null : new PaperId(paper),
                        row.getObject("like_place", Integer.class),
                        row.getString("why"));
    }

    /** What became of one entry. */
    record Settled(
            int place,
            @Nullable UUID paper,
            boolean added,
            boolean selected,
            @Nullable String verdict,
            String why,
            @Nullable UUID likePaper,
            @Nullable Integer likePlace) {
        static Settled of(DigestEntry entry) {
            Judgement judgement = entry.judgement();
            PaperId paper = entry.paper();
            PaperId like = judgement.paper();
            return new Settled(
                    entry.place(),
                    paper == null ? null : paper.value(),
                    entry.added(),
                    entry.selected(),
                    judgement.verdict() == Judgement.Verdict.NEW
                            ? null
                            : judgement.verdict().name(),
                    judgement.why(),
                    like == null ? null : like.value(),
                    judgement.entry());
        }
    }
}
