package org.colloquium.vote.count;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Approval voting (S. J. Brams, P. C. Fishburn: Approval Voting, American Political Science Review 72, 1978), for
 * several seats in its block form: each vote gives one to each candidate it names, the most-named are chosen. Equal
 * counts are settled by the order of the candidates.
 */
public final class Approval implements Method<Approvals> {
    public static final String NAME = "approval";

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
    }

    @Override
    public Approvals read(Map<String, ?> json, Question question) {
        return Approvals.read(json, question);
    }

    @Override
    public Count count(Question question, List<Approvals> votes) {
        ApprovalProfile profile = new ApprovalProfile(question, votes);
        Map<String, Integer> counts = profile.counts();
        List<String> ranked = question.candidates().stream() // a stable sort: equal counts keep their order
                .sorted(Comparator.comparing(it -> -counts.getOrDefault(it, 0)))
                .toList();
        List<String> winners = ranked.subList(0, question.places());
        List<String> losers = ranked.subList(question.places(), ranked.size());
        return new Count(
                NAME,
                question.seats(),
                question.options(),
                votes.size(),
                List.copyOf(winners),
                ties(counts, winners, losers),
                question.tieBreak(),
                counts,
                closeness(question, votes, profile, winners, losers),
                Canonical.digest(votes),
                List.of(), // read off the figures when asked
                Figures.NONE);
    }

    private static List<Count.Tie> ties(Map<String, Integer> counts, List<String> winners, List<String> losers) {
        int last = counts.getOrDefault(winners.getLast(), 0);
        if (losers.isEmpty() || counts.getOrDefault(losers.getFirst(), 0) != last) {
            return List.of();
        }
        List<String> tied = counts.keySet().stream()
                .filter(it -> counts.getOrDefault(it, 0) == last)
                .toList();
        return List.of(
                new Count.Tie(tied, tied.stream().filter(winners::contains).toList()));
    }

    private static Count.@Nullable Closeness closeness(
            Question question,
            List<Approvals> votes,
            ApprovalProfile profile,
            List<String> winners,
            List<String> losers) {
        if (losers.isEmpty()) {
            return null;
        }
        String last = winners.getLast();
        String next = losers.getFirst();
        int difference = profile.supporters(last).cardinality()
                - profile.supporters(next).cardinality();
        // Three apart is out of one vote's reach, for this pair and so for every other.
        boolean decides = !votes.isEmpty()
                && difference <= 2
                && winners.stream()
                        .anyMatch(winner ->
                                losers.stream().anyMatch(loser -> oneVoteSwaps(question, profile, winner, loser)));
        return new Count.Closeness(last, next, difference, decides);
    }

    /** Whether one vote, answered otherwise, would put the loser before the winner. */
    private static boolean oneVoteSwaps(Question question, ApprovalProfile profile, String winner, String loser) {
        BitSet forWinner = profile.supporters(winner);
        BitSet forLoser = profile.supporters(loser);
        int difference = forWinner.cardinality() - forLoser.cardinality();
        boolean winsTies =
                question.candidates().indexOf(loser) < question.candidates().indexOf(winner);
        return swing(forWinner, forLoser) >= (winsTies ? difference : difference + 1);
    }

    /** By how much one vote, answered otherwise, brings the two nearer: by two if it names only the one ahead. */
    private static int swing(BitSet ahead, BitSet behind) {
        BitSet onlyAhead = (BitSet) ahead.clone();
        onlyAhead.andNot(behind);
        return onlyAhead.isEmpty() ? 1 : 2;
    }

    @Override
    public List<String> explain(Count count, UnaryOperator<String> names) {
        return new ApprovalReasons(count, names).sentences();
    }
}
