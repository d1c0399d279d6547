package org.colloquium.digest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.digest.format.Candidate;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupService;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.Match;
import org.colloquium.paper.NewDoubt;
import org.colloquium.paper.NewPaper;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperImport;
import org.colloquium.paper.PapersChanged;
import org.colloquium.paper.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes the entries of a digest into the library, within the transaction of whoever asks. */
@Component
class Imports {
    private static final int AT_ONCE = 1000;

    private final PaperImport papers;
    private final DigestRows digests;
    private final GroupService groups;
    private final EntryRows rows;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    Imports(
            PaperImport papers,
            DigestRows digests,
            GroupService groups,
            EntryRows rows,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.papers = papers;
        this.digests = digests;
        this.groups = groups;
        this.rows = rows;
        this.log = log;
        this.events = events;
    }

    /** Compares each entry with the library and with those before it. */
    List<Judgement> judge(GroupId group, List<Candidate> candidates, Progress progress) {
        Map<Integer, Match> library = new HashMap<>();
        for (int start = 0; start < candidates.size(); start += AT_ONCE) {
            int first = start;
            int end = Math.min(start + AT_ONCE, candidates.size());
            List<NewPaper> some =
                    candidates.subList(start, end).stream().map(Imports::asked).toList();
            papers.match(group, some).forEach((place, match) -> library.put(first + place, match));
            progress.reached(end, candidates.size());
        }
        return Judge.judge(candidates, library, groups.details(group).preprintsApart());
    }

    /**
     * Adds what the plan adds, completes what is known, and writes down what became of every entry of a draft.
     *
     * @param byHand whether who chose an entry in doubt looked at it and said that it is a work of its own
     */
    void run(DigestId digest, GroupId group, List<Candidate> candidates, Plan plan, boolean byHand, Progress progress) {
        run(digest, group, candidates, plan, byHand, progress, it -> rows.settle(digest, it));
    }

    /** The same with entries that are not stored yet, and that nobody looked at. */
    List<DigestEntry> runAtOnce(DigestId digest, GroupId group, List<Candidate> candidates, Plan plan) {
        return run(digest, group, candidates, plan, false, Progress.NONE, it -> rows.insertSettled(digest, it));
    }

    private List<DigestEntry> run(
            DigestId digest,
            GroupId group,
            List<Candidate> candidates,
            Plan plan,
            boolean byHand,
            Progress progress,
            Consumer<List<DigestEntry>> keep) {
        List<Integer> places = plan.toAdd();
        List<PaperId> ids = papers.add(
                group, places.stream().map(it -> paper(candidates.get(it))).toList(), progress);
        Map<Integer, PaperId> added = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            added.put(places.get(i), ids.get(i));
        }
        List<DigestEntry> entries = entries(candidates, plan, added);
        keep.accept(entries);
        digests.imported(digest, ids.size(), plan.duplicates());
        log.keep(Deed.of(DeedKind.DIGEST_IMPORTED)
                .in(group.value())
                .on(digest.value())
                .with("added", ids.size()));
        papers.complete(group, rows.giving(digest));
        papers.doubt(group, doubts(plan, added, byHand));
        events.publishEvent(new DigestsChanged(group));
        events.publishEvent(new PapersChanged(group)); // also those that were only seen once more
        return entries;
    }

    private static List<NewDoubt> doubts(Plan plan, Map<Integer, PaperId> added, boolean byHand) {
        List<NewDoubt> doubts = new ArrayList<>();
        for (Plan.Perhaps it : plan.perhaps()) {
            Integer above = it.judged().entry();
            PaperId like = above == null ? it.judged().paper() : plan.paper(above, added);
            PaperId paper = plan.paper(it.place(), added);
            if (paper != null && like != null && !paper.equals(like)) {
                doubts.add(new NewDoubt(paper, like, it.judged().why(), byHand && it.chosen()));
            }
        }
        return doubts;
    }

    static List<DigestEntry> entries(List<Candidate> candidates, Plan plan, Map<Integer, PaperId> added) {
        List<DigestEntry> entries = new ArrayList<>(candidates.size());
        for (int place = 0; place < candidates.size(); place++) {
            entries.add(new DigestEntry(
                    place,
                    candidates.get(place),
                    plan.judgement(place),
                    plan.paper(place, added),
                    plan.isSelected(place),
                    plan.isAdded(place)));
        }
        return entries;
    }

    /** What a paper is known by, without the texts to show: they take longest to make. */
    private static NewPaper asked(Candidate it) {
        return paper(it, "", "");
    }

    static NewPaper paper(Candidate it) {
        return paper(it, it.titleText(), it.abstractText());
    }

    private static NewPaper paper(Candidate it, String titleText, String abstractText) {
        ArxivId arxivId = it.arxivId();
        Doi doi = it.doi();
        return new NewPaper(
                it.title(),
                titleText,
                it.rawAbstract(),
                abstractText,
                it.authors(),
                arxivId == null ? null : arxivId.id(),
                doi == null ? null : doi.value(),
                date(it.published()),
                it.links(),
                it.venue(),
                it.comment(),
                it.correctedTitle() != null);
    }

    private static @Nullable LocalDate date(@Nullable String published) {
        try {
            return published == null ? null : LocalDate.parse(published);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
