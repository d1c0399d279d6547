package org.colloquium.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Takes digests in that come by themselves, from feeds and by mail, in the name of whoever set that up. */
@Service
@PreAuthorize("denyAll")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Arrivals {
    private final Reading reading;
    private final Imports imports;
    private final PaperImport papers;
    private final DigestRows rows;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    Arrivals(
            Reading reading,
            Imports imports,
            PaperImport papers,
            DigestRows rows,
            CurrentUser currentUser,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.imports = imports;
        this.papers = papers;
        this.rows = rows;
        this.currentUser = currentUser;
        this.transaction = transaction;
    }

    /** Imports what is wanted of it; all or nothing, together with what the caller writes down about it. */
    @May(Action.IMPORT)
    public Arrival take(GroupId group, NewDigest digest, Arrived how) {
        Reading.Read read = reading.read(group, digest.bytes(), null);
        return Optional.ofNullable(transaction.execute(status -> {
                    how.before().run();
                    papers.begin(group);
                    Arrival arrival = arrive(group, digest, read, how);
                    how.settled().accept(arrival);
                    return arrival;
                }))
                .orElseThrow();
    }

    private Arrival arrive(GroupId group, NewDigest digest, Reading.Read read, Arrived how) {
        List<Candidate> found = read.candidates();
        Optional<DigestSummary> earlier = rows.imported(group, digest.sha256());
        List<Boolean> wanted = new ArrayList<>();
        found.forEach(it -> wanted.add(it.selected() && how.wanted().test(it)));
        if (earlier.isPresent() || !wanted.contains(true)) {
            return new Arrival(earlier.orElse(null), read.findings(), found, 0);
        }
        List<Judgement> judgements = imports.judge(group, found, Progress.NONE);
        Plan plan = Plan.of(wanted, judgements, Map.of());
        Findings findings = read.findings().with(Judge.warnings(found, judgements));
        if (how.onlyNew() && plan.toAdd().isEmpty()) {
            return new Arrival(null, findings, found, 0);
        }
        rows.deleteDraft(group, currentUser.id(), digest.sha256());
        DigestId id = rows.keep(group, currentUser.id(), digest);
        rows.cameFrom(id, how.from());
        rows.describe(id, findings, found.size());
        imports.runAtOnce(id, group, found, plan);
        DigestSummary summary = rows.find(id, currentUser.id()).orElseThrow();
        return new Arrival(summary, findings, found, summary.added());
    }
}
