package org.colloquium.digest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.colloquium.account.CurrentUser;
import org.colloquium.digest.format.Candidate;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.PaperImport;
import org.colloquium.paper.Progress;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports a digest at once, without a draft. It is read outside the transaction, which then holds it all or nothing. */
@Service
@PreAuthorize("denyAll")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class DigestImport {
    private final ImportTurns turns;
    private final Reading reading;
    private final Imports imports;
    private final PaperImport papers;
    private final DigestRows rows;
    private final EntryRows entries;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    DigestImport(
            ImportTurns turns,
            Reading reading,
            Imports imports,
            PaperImport papers,
            DigestRows rows,
            EntryRows entries,
            CurrentUser currentUser,
            TransactionTemplate transaction) {
        this.turns = turns;
        this.reading = reading;
        this.imports = imports;
        this.papers = papers;
        this.rows = rows;
        this.entries = entries;
        this.currentUser = currentUser;
        this.transaction = transaction;
    }

    /** What {@link #importNow} would come to. */
    @May(Action.IMPORT)
    public ImportResult tryOut(GroupId group, NewDigest digest, ImportOptions options) {
        return turns.take(() -> earlier(group, digest).orElseGet(() -> {
            Reading.Read read = reading.read(group, digest.bytes(), options.format());
            return inTransaction(() -> planned(group, read, options));
        }));
    }

    /** Imports a digest. The same bytes again in one group add nothing and answer with the earlier digest. */
    @May(Action.IMPORT)
    public ImportResult importNow(GroupId group, NewDigest digest, ImportOptions options) {
        return turns.take(() -> earlier(group, digest).orElseGet(() -> {
            Reading.Read read = reading.read(group, digest.bytes(), options.format());
            read.mustHavePapers();
            return inTransaction(() -> {
                papers.begin(group);
                return earlier(group, digest).orElseGet(() -> imported(group, digest, read, options));
            });
        }));
    }

    private ImportResult imported(GroupId group, NewDigest digest, Reading.Read read, ImportOptions options) {
        List<Candidate> candidates = read.candidates();
        List<Judgement> judgements = imports.judge(group, candidates, Progress.NONE);
        Plan plan = plan(candidates, judgements, options);
        Findings findings = read.findings().with(Judge.warnings(candidates, judgements));
        rows.deleteDraft(group, currentUser.id(), digest.sha256());
        DigestId id = rows.keep(group, currentUser.id(), digest);
        rows.describe(id, findings, candidates.size());
        List<DigestEntry> made = imports.runAtOnce(id, group, candidates, plan);
        DigestSummary summary = rows.find(id, currentUser.id()).orElseThrow();
        return new ImportResult(summary, findings, summary.added(), summary.duplicates(), made);
    }

    private ImportResult planned(GroupId group, Reading.Read read, ImportOptions options) {
        List<Candidate> candidates = read.candidates();
        List<Judgement> judgements = imports.judge(group, candidates, Progress.NONE);
        Plan plan = plan(candidates, judgements, options);
        return new ImportResult(
                null,
                read.findings().with(Judge.warnings(candidates, judgements)),
                plan.toAdd().size(),
                plan.duplicates(),
                Imports.entries(candidates, plan, Map.of()));
    }

    private static Plan plan(List<Candidate> candidates, List<Judgement> judgements, ImportOptions options) {
        return Plan.of(
                candidates.stream().map(Candidate::selected).toList(),
                judgements,
                options.choices(candidates, judgements));
    }

    private Optional<ImportResult> earlier(GroupId group, NewDigest digest) {
        return rows.imported(group, digest.sha256()).map(it -> {
            List<DigestEntry> all = entries.all(it.id()).stream()
                    .map(entry -> entry.importedBefore(it))
                    .toList();
            return new ImportResult(it, rows.findings(it.id()), 0, all.size(), all);
        });
    }

    private ImportResult inTransaction(Supplier<ImportResult> work) {
        return Optional.ofNullable(transaction.execute(status -> work.get())).orElseThrow();
    }
}
