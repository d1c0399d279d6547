package org.colloquium.paper;

import java.time.Clock;
import java.util.List;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes papers by what registers such as Crossref say of them. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PaperRecords {
    private final Papers papers;
    private final PaperRows rows;
    private final RecordRows records;
    private final Completions completions;
    private final KnownPapers known;
    private final PaperPairs pairs;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperRecords(
            Papers papers,
            PaperRows rows,
            RecordRows records,
            Completions completions,
            KnownPapers known,
            PaperPairs pairs,
            Guard guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.papers = papers;
        this.rows = rows;
        this.records = records;
        this.completions = completions;
        this.known = known;
        this.pairs = pairs;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what a register says of a paper, and fills what the paper lacks; what is there stays. Where the paper proves
     * to be one that the library has already, the two are proposed to be merged.
     *
     * @param register its key, and {@code name} what people call it
     * @throws org.colloquium.common.InvalidInputException when that cannot be the fields of a paper
     */
    @May(Action.IMPORT)
    public Completed complete(PaperId id, String register, String name, PaperFields said) {
        NewPaper paper = said.checked();
        rows.lock(guard.groupOf(id));
        PaperDetails before =
                papers.lock(id).orElseThrow(NotFoundException::new).details();
        records.keep(before.id(), new PaperRecord(register, name, clock.instant(), paper), currentUser.id());
        completions.complete(before.group(), List.of(before.id()), false);
        PaperDetails after = papers.find(before.id()).orElseThrow(NotFoundException::new);
        Completed completed = Completed.of(before, after, paper);
        if (propose(after, paper, name) || !completed.filled().isEmpty()) {
            events.publishEvent(new PaperChanged(after.id()));
            events.publishEvent(new PapersChanged(after.group()));
        }
        return completed;
    }

    private boolean propose(PaperDetails paper, NewPaper said, String name) {
        List<NewDoubt> doubts = known.perhaps(paper.group(), PaperRows.work(said)).stream()
                .filter(it -> !it.id().equals(paper.id()))
                .map(it -> new NewDoubt(paper.id(), it.id(), it.why() + " So says " + name + ".", false))
                .toList();
        pairs.propose(paper.group(), doubts, currentUser.id(), clock.instant());
        return !doubts.isEmpty();
    }
}
