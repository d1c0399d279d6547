package org.colloquium.vote;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.vote.count.Approvals;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Methods;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members' votes, and after the close what came of them. Nobody is told what another voted,
 * but after the close of a ballot that was named.
 */
@Service
@PreAuthorize("denyAll")
@Transactional
public class VoteService {
    private final Ballots ballots;
    private final BallotBox box;
    private final CountedBox counted;
    private final InterimResults interim;
    private final Electorate electorate;
    private final VoteWatch watch;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VoteService(
            Ballots ballots,
            BallotBox box,
            CountedBox counted,
            InterimResults interim,
            Electorate electorate,
            VoteWatch watch,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ballots = ballots;
        this.box = box;
        this.counted = counted;
        this.interim = interim;
        this.electorate = electorate;
        this.watch = watch;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Saves the caller's vote, in the place of an earlier one; it may be an {@link Abstention}. */
    @May(Action.VOTE)
    public MyVote cast(BallotId id, Map<String, ?> answer) {
        Ballot ballot = ballots.findForVoting(id.value()).orElseThrow(NotFoundException::new);
        if (answer.containsKey(Approvals.CARRIED)) {
            throw new InvalidInputException(Approvals.CARRIED, "What your vote carries is known at the close.");
        }
        Map<String, Object> read = Abstention.is(answer)
                ? Abstention.ANSWER
                : Methods.named(ballot.method()).read(answer, ballot.question()).json();
        ballot.mustTakeVotes(clock.instant());
        AccountId me = currentUser.id();
        electorate.mustVote(id, me);
        boolean first = box.put(id, me, read, clock.instant());
        events.publishEvent(new VoteChanged(ballot.group(), id, me, first));
        watch.look(ballot);
        return box.of(id, me).orElseThrow(NotFoundException::new);
    }

    /** Takes the caller's vote back, if there is one. */
    @May(Action.VOTE)
    public void withdraw(BallotId id) {
        Ballot ballot = ballots.findForVoting(id.value()).orElseThrow(NotFoundException::new);
        ballot.mustTakeVotes(clock.instant());
        if (box.takeOut(id, currentUser.id())) {
            events.publishEvent(new VoteChanged(ballot.group(), id, currentUser.id(), true));
            watch.look(ballot);
        }
    }

    /**
     * Says that the caller cannot vote this time, so that nobody waits for it; or that they can after all.
     *
     * @param away false takes it back
     */
    @May(Action.VOTE)
    public void setAway(BallotId id, boolean away) {
        Ballot ballot = ballots.findForVoting(id.value()).orElseThrow(NotFoundException::new);
        ballot.mustTakeVotes(clock.instant());
        if (away && box.holds(id, currentUser.id())) {
            throw new ConflictException("You have voted. Withdraw your vote first.");
        }
        if (electorate.setAway(id, currentUser.id(), away)) {
            events.publishEvent(new BallotChanged(ballot.group(), id, true));
            watch.look(ballot);
        }
    }

    /** The caller's own vote. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public Optional<MyVote> mine(BallotId id) {
        return box.of(id, currentUser.id());
    }

    /** Who won and why, once the ballot is closed. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public BallotResult result(BallotId id) {
        Ballot ballot = closed(id);
        return new BallotResult(
                id, fixed(ballot), ballot.papers(), electorate.of(id).size(), counted.abstentions(id));
    }

    /** The votes, without names unless the ballot was named, for anybody in the group to recount, once the ballot is closed. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public CountedVotes votes(BallotId id) {
        Ballot ballot = closed(id);
        return new CountedVotes(
                ballot.question(),
                ballot.papers(),
                counted.votes(id),
                ballot.terms().named() ? counted.names(id) : null,
                ballot.terms().named() ? counted.abstained(id) : null,
                fixed(ballot));
    }

    /** Whom other methods would have chosen by the same votes, once the ballot is closed. It binds nobody. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<OtherCount> others(BallotId id) {
        Ballot ballot = closed(id);
        return OtherCount.of(fixed(ballot), ballot.question(), ballot.papers(), counted.votes(id));
    }

    /** How an open ballot stands, if the group agreed to see it; nothing while there are too few votes to show. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Optional<BallotResult> interim(BallotId id) {
        Ballot ballot = ballots.findById(id.value()).orElseThrow(NotFoundException::new);
        ballot.mustBeRunning();
        if (!ballot.terms().resultsWhileOpen()) {
            throw new ConflictException("There is no result before the close.");
        }
        return interim.of(id)
                .map(it -> new BallotResult(
                        id, it.count(), ballot.papers(), electorate.of(id).size(), it.abstentions()));
    }

    private Ballot closed(BallotId id) {
        Ballot ballot = ballots.findById(id.value()).orElseThrow(NotFoundException::new);
        if (ballot.result() == null) {
            throw new ConflictException(
                    ballot.shortfall() != null
                            ? "This ballot ended without a result: "
                                    + ballot.shortfall().words() + "."
                            : ballot.isOver()
                                    ? "This ballot was cancelled; it has no result."
                                    : "There is no result before the close.");
        }
        return ballot;
    }

    private static Count fixed(Ballot ballot) {
        return Optional.ofNullable(ballot.result()).orElseThrow(NotFoundException::new);
    }
}
