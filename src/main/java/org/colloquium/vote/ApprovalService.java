package org.colloquium.vote;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.count.Approvals;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves of one paper at a time, on the ballot where it is put to the vote, as from triage. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class ApprovalService {
    private final VoteService votes;
    private final PaperVotes papers;
    private final Electorate electorate;
    private final CurrentUser currentUser;
    private final Clock clock;

    ApprovalService(VoteService votes, PaperVotes papers, Electorate electorate, CurrentUser currentUser, Clock clock) {
        this.votes = votes;
        this.papers = papers;
        this.electorate = electorate;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** For those of these papers that the caller may vote on now, the ballot that closes first. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public Map<PaperId, OpenVote> open(GroupId group, Collection<PaperId> papers) {
        return this.papers.open(group, currentUser.id(), papers, clock.instant());
    }

    /** Which of these papers the caller upvoted, or approves of on a ballot that is open. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public Set<PaperId> chosen(GroupId group, Collection<PaperId> papers) {
        return this.papers.chosen(group, currentUser.id(), papers);
    }

    /**
     * Adds the paper to those that the caller's vote approves of.
     *
     * @return whether the caller had not voted before
     */
    @May(Action.VOTE)
    public boolean approve(BallotId ballot, PaperId paper) {
        Optional<MyVote> before = mine(ballot);
        List<String> approved = new ArrayList<>(approved(before));
        approved.add(paper.toString());
        votes.cast(ballot, new Approvals(approved).json());
        return before.isEmpty();
    }

    /**
     * Takes the paper out of those that the caller's vote approves of.
     *
     * @param altogether whether to withdraw a vote that then approves of nothing, as if it had never been cast
     */
    @May(Action.VOTE)
    public void takeBack(BallotId ballot, PaperId paper, boolean altogether) {
        Optional<MyVote> before = mine(ballot);
        List<String> approved = new ArrayList<>(approved(before));
        if (!approved.remove(paper.toString())) {
            return;
        }
        if (approved.isEmpty() && altogether) {
            votes.withdraw(ballot);
        } else {
            votes.cast(ballot, new Approvals(approved).json());
        }
    }

    /** Alone, since what is cast depends on what was cast before. */
    private Optional<MyVote> mine(BallotId ballot) {
        AccountId me = currentUser.id();
        if (!electorate.lock(ballot, me)) {
            throw new NotFoundException("You have no vote on this ballot.");
        }
        return votes.mine(ballot);
    }

    private static List<String> approved(Optional<MyVote> vote) {
        return vote.map(it -> Approvals.in(it.answer())).orElse(List.of());
    }
}
