package org.colloquium.vote;

import java.time.Clock;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members give their vote on one ballot to another member, whose answer then counts for both. Everybody sees that, nobody
 * what is answered: not even who gave the vote.
 */
@Service
@PreAuthorize("denyAll")
@Transactional
public class DelegationService {
    private final Ballots ballots;
    private final Electorate electorate;
    private final VoteWatch watch;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DelegationService(
            Ballots ballots,
            Electorate electorate,
            VoteWatch watch,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ballots = ballots;
        this.electorate = electorate;
        this.watch = watch;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Gives the caller's vote on this ballot to another member, who has not given away their own. */
    @May(Action.VOTE)
    public void give(BallotId id, AccountId to) {
        Ballot ballot = forChange(id);
        mustBePossible(electorate.of(id), currentUser.id(), to);
        electorate.setDelegate(id, currentUser.id(), to);
        changed(ballot);
    }

    /** Takes the caller's vote back, if somebody else has it. */
    @May(Action.VOTE)
    public void takeBack(BallotId id) {
        Ballot ballot = forChange(id);
        if (electorate.setDelegate(id, currentUser.id(), null)) {
            changed(ballot);
        }
    }

    private static void mustBePossible(List<Voter> roll, AccountId me, AccountId to) {
        Voter mine = on(roll, me);
        if (me.equals(to)) {
            throw new InvalidInputException("to", "Name another member.");
        }
        Voter other = roll.stream()
                .filter(it -> it.id().equals(to) && !it.gone())
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("to", "This person has no vote on this ballot."));
        if (mine.voted() && mine.delegate() == null) {
            throw new ConflictException("You have voted. Withdraw your vote first.");
        }
        if (other.delegate() != null || other.away()) {
            throw new ConflictException(other.name() + " does not vote on this ballot.");
        }
        roll.stream().filter(it -> me.equals(it.delegate())).findFirst().ifPresent(it -> {
            throw new ConflictException(it.name() + " gave you a vote, which cannot be passed on.");
        });
    }

    private static Voter on(List<Voter> roll, AccountId me) {
        return roll.stream().filter(it -> it.id().equals(me)).findFirst().orElseThrow(Electorate::tooLate);
    }

    private Ballot forChange(BallotId id) {
        Ballot ballot = ballots.findForChange(id.value()).orElseThrow(NotFoundException::new);
        ballot.mustTakeVotes(clock.instant());
        return ballot;
    }

    private void changed(Ballot ballot) {
        events.publishEvent(new BallotChanged(ballot.group(), ballot.id(), true));
        watch.look(ballot);
    }
}
