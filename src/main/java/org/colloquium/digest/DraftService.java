package org.colloquium.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Kind;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.PaperImport;
import org.colloquium.paper.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Digests that wait to be imported. Each is there for its maker only; to all others it is not found. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class DraftService {
    private static final int MOST = 20;
    private static final int LONGEST_TITLE = 2000;

    private final Reading reading;
    private final Imports imports;
    private final PaperImport papers;
    private final DigestRows rows;
    private final EntryRows entries;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    DraftService(
            Reading reading,
            Imports imports,
            PaperImport papers,
            DigestRows rows,
            EntryRows entries,
            CurrentUser currentUser,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.imports = imports;
        this.papers = papers;
        this.rows = rows;
        this.entries = entries;
        this.currentUser = currentUser;
        this.transaction = transaction;
    }

    /** Keeps a digest to be looked at and imported later; the same bytes are the same draft. */
    @May(Action.IMPORT)
    public DigestId keep(GroupId group, NewDigest digest) {
        return rows.keep(group, currentUser.id(), digest);
    }

    /** Keeps the digest that shows a newcomer what a digest is. */
    @May(Action.IMPORT)
    public DigestId keepSample(GroupId group) {
        try (InputStream sample = DraftService.class.getResourceAsStream("sample-digest.txt")) {
            byte[] bytes = Objects.requireNonNull(sample).readAllBytes();
            return keep(group, new NewDigest(bytes, "Sample digest"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The caller's drafts, the latest first. */
    @May(Action.IMPORT)
    @Transactional(readOnly = true)
    public List<DigestSummary> mine(GroupId group) {
        return rows.drafts(group, currentUser.id(), MOST);
    }

    /**
     * Finds the papers in a draft that has not been read yet; all or nothing.
     *
     * @return how many it holds
     * @throws org.colloquium.digest.format.UnreadableDigest when it is no text
     */
    @May(Action.IMPORT)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int read(DigestId id, Progress progress) {
        DigestSummary draft = draft(id);
        if (draft.format() != null) {
            return draft.found();
        }
        return store(id, reading.read(draft.group(), rows.source(id), null), progress);
    }

    /**
     * Reads a draft once more as being of the given format, whatever it looks like; what was decided about its entries
     * is forgotten with them.
     *
     * @param format a key of {@link org.colloquium.digest.format.Formats#all()}, null to find out
     * @return how many papers it then holds
     */
    @May(Action.IMPORT)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int readAs(DigestId id, @Nullable String format, Progress progress) {
        DigestSummary draft = draft(id);
        return store(id, reading.read(draft.group(), rows.source(id), format), progress);
    }

    private int store(DigestId id, Reading.Read read, Progress progress) {
        return inTransaction(() -> {
            rows.lock(id);
            entries.clear(id);
            entries.insert(id, read.candidates(), progress);
            rows.describe(id, read.findings(), read.candidates().size());
            return read.candidates().size();
        });
    }

    /** Compares a draft that was read with the library as it is now. */
    @May(Action.IMPORT)
    @Transactional(readOnly = true)
    public Preview preview(DigestId id, Progress progress) {
        DigestSummary draft = draft(id);
        List<Candidate> candidates = candidates(id);
        List<Judgement> judgements = imports.judge(draft.group(), candidates, progress);
        return new Preview(
                draft,
                rows.findings(id).with(Judge.warnings(candidates, judgements)),
                kinds(candidates),
                candidates.stream().map(Candidate::selected).toList(),
                judgements,
                entries.choices(id),
                rows.imported(draft.group(), rows.sha256(id)).orElse(null));
    }

    private static Map<Kind, Integer> kinds(List<Candidate> candidates) {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        candidates.forEach(it -> kinds.merge(it.kind(), 1, Integer::sum));
        return kinds;
    }

    /** The entries at these places. */
    @May(Action.IMPORT)
    @Transactional(readOnly = true)
    public List<DigestEntry> entries(DigestId id, Collection<Integer> places) {
        return entries.some(draft(id).id(), places);
    }

    /** Keeps what the caller decided about an entry, null to decide nothing. */
    @May(Action.IMPORT)
    public void choose(DigestId id, int place, @Nullable Choice choice) {
        entries.choose(draft(id).id(), place, choice);
    }

    /**
     * Keeps a title that the caller corrected, beside the source's; null or the source's own to take that back. What is
     * the same work is asked of the corrected one.
     */
    @May(Action.IMPORT)
    public void correct(DigestId id, int place, @Nullable String title) {
        String clean = title == null ? "" : title.strip();
        if (clean.length() > LONGEST_TITLE) {
            throw new InvalidInputException("title", "A title has at most 2,000 characters.");
        }
        entries.correct(draft(id).id(), place, clean.isEmpty() ? null : clean);
    }

    /**
     * Imports a draft as it was decided, beside the library as it is now; all or nothing.
     *
     * @return the digest; the earlier one when somebody has imported the same bytes
     */
    @May(Action.IMPORT)
    public DigestId importDraft(DigestId id, Progress progress) {
        DigestSummary draft = draft(id);
        papers.begin(draft.group());
        rows.lock(id);
        draft(id);
        Optional<DigestSummary> earlier = rows.imported(draft.group(), rows.sha256(id));
        if (earlier.isPresent()) {
            rows.delete(id);
            return earlier.get().id();
        }
        List<Candidate> candidates = candidates(id);
        if (candidates.isEmpty()) {
            throw new ConflictException("No papers were found in this digest, so there is nothing to import.");
        }
        List<Judgement> judgements = imports.judge(draft.group(), candidates, Progress.NONE);
        Plan plan = Plan.of(candidates.stream().map(Candidate::selected).toList(), judgements, entries.choices(id));
        rows.describe(id, rows.findings(id).with(Judge.warnings(candidates, judgements)), candidates.size());
        imports.run(id, draft.group(), candidates, plan, true, progress);
        return id;
    }

    @May(Action.IMPORT)
    public void discard(DigestId id) {
        rows.delete(draft(id).id());
    }

    private DigestSummary draft(DigestId id) {
        return rows.find(id, currentUser.id()).filter(DigestSummary::isDraft).orElseThrow(NotFoundException::new);
    }

    private List<Candidate> candidates(DigestId id) {
        return entries.all(id).stream().map(DigestEntry::candidate).toList();
    }

    private int inTransaction(Supplier<Integer> work) {
        return Optional.ofNullable(transaction.execute(status -> work.get())).orElseThrow();
    }
}
