package org.colloquium.vote;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ballots from draft to close. What members vote is the matter of {@link VoteService}. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class BallotService {
    private final Ballots ballots;
    private final BallotLists lists;
    private final BallotCourse course;
    private final BallotClock bell;
    private final Electorate electorate;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BallotService(
            Ballots ballots,
            BallotLists lists,
            BallotCourse course,
            BallotClock bell,
            Electorate electorate,
            Guard guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ballots = ballots;
        this.lists = lists;
        this.course = course;
        this.bell = bell;
        this.electorate = electorate;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a draft, and opens it if its hour has come. */
    @May(Action.ORGANISE)
    public BallotDetails create(GroupId group, NewBallot wanted) {
        Instant now = clock.instant();
        Ballot ballot = new Ballot(
                group,
                currentUser.id(),
                now,
                Asked.of(wanted.title(), wanted.method(), wanted.seats(), wanted.options()),
                wanted.terms());
        ballot.putUp(inLibrary(group, wanted.papers()));
        ballot.schedule(wanted.opensAt(), wanted.closesAt(), now);
        boolean atOnce = wanted.opensAt() != null && !wanted.opensAt().isAfter(now);
        if (atOnce && ballot.papers().isEmpty()) {
            throw new InvalidInputException("papers", "Put at least one paper on the ballot before it opens.");
        }
        ballot.mustBeCountable();
        ballots.save(ballot);
        ballots.flush();
        if (atOnce) {
            course.open(ballot, currentUser.id());
        } else {
            bell.ringAt(ballot.id(), ballot.opensAt());
        }
        bell.ringAt(ballot.id(), ballot.closesAt());
        return changed(ballot);
    }

    /** @param seen the version that the change was made on, null for any */
    @May(Action.ORGANISE)
    public BallotDetails edit(BallotId id, BallotEdit edit, @Nullable Integer seen) {
        Ballot ballot = forChange(id);
        Instant close = ballot.closesAt();
        ballot.edit(
                edit, edit.papers() == null ? null : inLibrary(ballot.group(), edit.papers()), seen, clock.instant());
        bell.ringAt(id, edit.opensAt().at());
        bell.ringAt(id, edit.closesAt().at());
        bell.ringAt(id, ballot.remindAt());
        BallotDetails changed = changed(ballot);
        if (ballot.isOpen() && isLater(ballot.closesAt(), close)) {
            events.publishEvent(new BallotExtended(changed, null));
        }
        return changed;
    }

    private static boolean isLater(@Nullable Instant close, @Nullable Instant before) {
        return before != null && (close == null || close.isAfter(before));
    }

    @May(Action.ORGANISE)
    public BallotDetails open(BallotId id) {
        Ballot ballot = forChange(id);
        course.open(ballot, currentUser.id());
        return details(ballot);
    }

    /** Fixes the result for good, or ends it without one when too few have voted. */
    @May(Action.ORGANISE)
    public BallotDetails close(BallotId id) {
        Ballot ballot = forChange(id);
        course.close(ballot, currentUser.id());
        return details(ballot);
    }

    /** Gives the ballot up; votes already cast are destroyed uncounted. */
    @May(Action.ORGANISE)
    public BallotDetails cancel(BallotId id) {
        Ballot ballot = forChange(id);
        course.cancel(ballot, currentUser.id());
        return changed(ballot);
    }

    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public BallotDetails details(BallotId id) {
        return details(ballots.findById(id.value()).orElseThrow(NotFoundException::new));
    }

    /** Ballots in these states, the newest first. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public Listing<BallotLine> list(GroupId group, Set<BallotState> states, PageRequest page) {
        return lists.page(group, currentUser.id(), seesDrafts(group), states, page);
    }

    /** Open ballots that wait for the caller's vote. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public List<BallotLine> owed(GroupId group) {
        return lists.owed(group, currentUser.id());
    }

    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public int countOwed(GroupId group) {
        return lists.countOwed(group, currentUser.id());
    }

    /** What others opened and closed since then. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public List<BallotEvent> events(GroupId group, Instant since, int most) {
        return lists.events(group, currentUser.id(), since, most);
    }

    /** On which ballots the paper is or was. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public List<PaperBallot> with(PaperId paper) {
        return lists.with(paper, seesDrafts(guard.groupOf(paper)));
    }

    /** Approvals of papers in closed ballots. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Map<PaperId, Integer> approvals(GroupId group, Collection<PaperId> papers) {
        return lists.approvals(group, papers);
    }

    private Ballot forChange(BallotId id) {
        return ballots.findForChange(id.value()).orElseThrow(NotFoundException::new);
    }

    private boolean seesDrafts(GroupId group) {
        return guard.grant(Action.SEE_DRAFTS, group) != Grant.NO;
    }

    private List<BallotPaper> inLibrary(GroupId group, @Nullable List<PaperId> papers) {
        if (papers == null) {
            throw new InvalidInputException("papers", "Say which papers to vote on.");
        }
        if (Set.copyOf(papers).size() < papers.size()) {
            throw new InvalidInputException("papers", "A paper stands on a ballot once.");
        }
        Map<PaperId, String> titles = electorate.titles(group, papers);
        List<BallotPaper> found = new ArrayList<>();
        for (PaperId paper : papers) {
            String title = titles.get(paper);
            if (title == null) {
                throw new InvalidInputException("papers", "Not in this group's library: " + paper + ".");
            }
            found.add(new BallotPaper(paper, title));
        }
        return found;
    }

    private BallotDetails changed(Ballot ballot) {
        events.publishEvent(new BallotChanged(ballot.group(), ballot.id(), true));
        ballots.flush();
        return details(ballot);
    }

    private BallotDetails details(Ballot ballot) {
        return ballot.details(electorate.of(ballot.id()));
    }
}
