package org.colloquium.vote;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members propose papers for a ballot until its voting opens. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class NominationService {
    private static final int MOST = 50;

    private final Ballots ballots;
    private final Electorate electorate;
    private final JdbcClient database;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NominationService(
            Ballots ballots,
            Electorate electorate,
            JdbcClient database,
            Guard guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ballots = ballots;
        this.electorate = electorate;
        this.database = database;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** From now on members know of this draft and propose papers for it. */
    @May(Action.ORGANISE)
    public BallotDetails start(BallotId id) {
        Ballot ballot = forChange(id);
        ballot.nominate(clock.instant());
        BallotDetails changed = changed(ballot);
        events.publishEvent(new BallotNominates(changed));
        return changed;
    }

    /** Puts a paper of the library on the ballot, in the caller's name. */
    @May(Action.VOTE)
    public BallotDetails propose(BallotId id, PaperId paper) {
        Ballot ballot = forChange(id);
        String title = electorate.titles(ballot.group(), List.of(paper)).get(paper);
        if (title == null) {
            throw new InvalidInputException("paper", "Not in this group's library: " + paper + ".");
        }
        ballot.propose(new BallotPaper(paper, title), currentUser.id());
        return changed(ballot);
    }

    /** Takes a paper off again: one's own proposal, or for organisers any. */
    @May(Action.VOTE)
    public BallotDetails takeBack(BallotId id, PaperId paper) {
        Ballot ballot = forChange(id);
        boolean any = guard.grant(Action.ORGANISE, ballot.group()) != Grant.NO;
        ballot.takeBack(paper, any ? Optional.empty() : Optional.of(currentUser.id()));
        return changed(ballot);
    }

    /** For which ballots papers can be proposed now, the newest first. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public List<Nominating> running(GroupId group) {
        return database.sql(
                        "select id, title from ballot where group_id = ? and state = 'NOMINATIONS' order by id desc limit ?")
                .params(group.value(), MOST)
                .query((row, number) ->
                        new Nominating(new BallotId(row.getObject("id", UUID.class)), row.getString("title")))
                .list();
    }

    private Ballot forChange(BallotId id) {
        return ballots.findForChange(id.value()).orElseThrow(NotFoundException::new);
    }

    private BallotDetails changed(Ballot ballot) {
        events.publishEvent(new BallotChanged(ballot.group(), ballot.id(), true));
        ballots.flush();
        return ballot.details(List.of());
    }
}
