package org.colloquium.vote;

import java.util.List;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.NotFoundException;
import org.colloquium.live.Live;
import org.springframework.stereotype.Component;

/** Who has voted on a ballot that pages follow, and who may see it: read once for all of them after each vote. */
@Component("turnouts")
class Turnouts {
    private final Electorate electorate;
    private final Live live;
    private final CurrentUser currentUser;

    Turnouts(Electorate electorate, Live live, CurrentUser currentUser) {
        this.electorate = electorate;
        this.live = live;
        this.currentUser = currentUser;
    }

    private record Turnout(List<Voter> voters, Set<AccountId> seers) {}

    /**
     * Answers {@link SeesTurnout}.
     *
     * @throws NotFoundException for whom there is no such ballot
     */
    public boolean areSeen(BallotId ballot) {
        AccountId me = currentUser.id();
        currentUser.refuseIfHeldBack();
        if (!read(ballot).seers.contains(me)) {
            throw new NotFoundException();
        }
        return true;
    }

    List<Voter> of(BallotId ballot) {
        return read(ballot).voters;
    }

    private Turnout read(BallotId ballot) {
        return live.once(
                VoteChanged.turnout(ballot),
                Turnout.class,
                () -> new Turnout(electorate.of(ballot), electorate.seers(ballot)));
    }
}
