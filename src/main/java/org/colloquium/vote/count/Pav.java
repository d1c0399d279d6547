package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.colloquium.common.InvalidInputException;

/**
 * Proportional approval voting (T. N. Thiele, 1895; M. Lackner, P. Skowron: Multi-Winner Voting with Approval
 * Preferences, Springer 2023, chapter 2): a vote is worth 1 + 1/2 + … + 1/w to a committee with w candidates that it
 * approves of, and the committee worth most to all votes together is chosen, found exactly. Of equal committees it is
 * the one whose candidates stand first. Winners are named in the order of the candidates.
 */
public final class Pav implements Method<Approvals> {
    public static final String NAME = "pav";

    private static final long MOST_COMMITTEES = 500_000;
    private static final int MOST_PLACES = 30;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Form form() {
        return Form.APPROVALS;
    }

    @Override
    public void check(Question question) {
        new Options(question).only(NAME);
        int candidates = question.candidates().size();
        if (question.places() > MOST_PLACES || committees(candidates, question.places()) > MOST_COMMITTEES) {
            throw new InvalidInputException(
                    "candidates",
                    candidates + " candidates for " + question.places() + " seats are more than can be counted "
                            + "exactly by pav; 20 for 8 can. Take equal-shares or phragmen, or fewer of either.");
        }
    }

    /** Trying all committees, none left out, must stay within what a search may take. */
    @Override
    public void checkFor(Question question, int votes) {
        int candidates = question.candidates().size();
        long tries = 2 * committees(candidates, question.places());
        if (tries > PavSearch.MOST_WORK / ((long) candidates * (votes + 1))) {
            throw new InvalidInputException(
                    "candidates",
                    candidates + " candidates for " + question.places() + " seats may be more than can be counted "
                            + "exactly by pav for " + votes
                            + " votes. Take equal-shares or phragmen, or fewer of either.");
        }
    }

    /** How many there are, or more than enough. */
    private static long committees(int candidates, int places) {
        long committees = 1;
        for (int i = 1; i <= Math.min(places, candidates - places); i++) {
            committees = committees * (candidates - i + 1) / i;
            if (committees > MOST_COMMITTEES) {
                break;
            }
        }
        return committees;
    }

    @Override
    public Approvals read(Map<String, ?> json, Question question) {
        return Approvals.read(json, question);
    }

    @Override
    public Count count(Question question, List<Approvals> votes) {
        ApprovalProfile profile = new ApprovalProfile(question, votes);
        PavSearch search = new PavSearch(question, votes);
        List<String> winners = profile.names(search.best());
        List<Count.Tie> ties = ties(profile, search, winners);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                "A vote counts 1 for its first approved winner, 1/2 for its second, 1/3 for its third "
                        + "and so on. No other choice of " + question.places() + " reaches more than {}, with "
                        + search.value().words() + " in all.",
                winners));
        if (question.places() < question.candidates().size()) {
            reasons.add(Reason.of("Whole choices are compared here, so no single paper lacked a number of votes."));
        }
        ties.forEach(it -> reasons.add(Ties.reason(it)));
        return Count.of(
                NAME,
                question,
                votes,
                winners,
                ties,
                profile.counts(),
                reasons,
                Figures.values(Map.of("committee", search.value().toString())));
    }

    private static List<Count.Tie> ties(ApprovalProfile profile, PavSearch search, List<String> winners) {
        if (search.disputed().isEmpty()) {
            return List.of();
        }
        List<String> tied = profile.names(search.disputed());
        return List.of(
                new Count.Tie(tied, tied.stream().filter(winners::contains).toList()));
    }
}
