package org.colloquium.vote;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.count.Form;
import org.colloquium.vote.count.Methods;
import org.colloquium.vote.count.Question;
import org.colloquium.vote.count.TieBreak;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as its group sees it: everything but what anybody voted.
 *
 * @param tieSeed from which the lot was drawn that settles equal counts, null without one and before the opening
 * @param papers in the order that settles equal counts, from the opening on
 * @param proposers who proposed which paper, those aside that organisers put up
 * @param opensAt when the clock opens it; {@code openedAt} when it opened
 * @param closesAt when the clock closes it; {@code closedAt} when it was closed or cancelled
 * @param extended whether its close was put off once since too few had voted
 * @param shortfall what it lacked when it ended without a result, else null
 * @param voters who may vote, fixed at the opening, in the order of the roll call; empty before
 * @param version for edits with conflict detection
 */
public record BallotDetails(
        BallotId id,
        GroupId group,
        String title,
        String method,
        int seats,
        Map<String, Object> options,
        Terms terms,
        @Nullable String tieSeed,
        BallotState state,
        List<BallotPaper> papers,
        Map<PaperId, AccountId> proposers,
        AccountId createdBy,
        @Nullable Instant opensAt,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        boolean extended,
        @Nullable Shortfall shortfall,
        List<Voter> voters,
        int version)
        implements Serializable {

    /** The same with the roll call as it is now. */
    public BallotDetails with(List<Voter> voters) {
        return new BallotDetails(
                id, group, title, method, seats, options, terms, tieSeed, state, papers, proposers, createdBy, opensAt,
                openedAt, closesAt, closedAt, extended, shortfall, voters, version);
    }

    public Form form() {
        return Methods.named(method).form();
    }

    /** The question as it is counted, if there are papers. */
    public Question question() {
        return new Question(
                papers.stream().map(it -> it.id().toString()).toList(),
                seats,
                options,
                new TieBreak(terms.tieBreak(), tieSeed));
    }

    public long votesCast() {
        return voters.stream().filter(Voter::voted).count();
    }

    /** How many voted or still could. */
    public long able() {
        return voters.stream().filter(Voter::isAble).count();
    }

    /** What it lacks for a result, nothing when enough have voted. */
    public Optional<Shortfall> missing() {
        Shortfall now = new Shortfall(votesCast(), able(), terms.needed(able()));
        return now.votes() < now.needed() ? Optional.of(now) : Optional.empty();
    }

    public List<PaperId> paperIds() {
        return papers.stream().map(BallotPaper::id).toList();
    }

    /** Who has not voted and still could, and neither said that they cannot nor gave their vote to another who can. */
    public List<Voter> stillToVote() {
        return voters.stream().filter(it -> it.isAwaited() || isLeftAlone(it)).toList();
    }

    /** Whether they gave their vote to somebody who cannot vote either: they have to see to it again. */
    public boolean isLeftAlone(Voter giver) {
        AccountId delegate = giver.delegate();
        return delegate != null
                && !giver.voted()
                && giver.isAble()
                && voter(delegate).filter(Voter::isAble).isEmpty();
    }

    public Optional<Voter> voter(AccountId id) {
        return voters.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
