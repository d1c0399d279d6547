package org.colloquium.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.colloquium.common.ui.Words;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.count.Approval;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Figures;
import org.colloquium.vote.count.Form;
import org.colloquium.vote.count.Methods;

/**
 * The result of a closed ballot.
 *
 * @param count as fixed at the close, candidates named by their papers' ids
 * @param papers in the order that settled equal counts
 * @param voters how many could vote
 * @param abstentions how many voted and took no side
 */
public record BallotResult(BallotId id, Count count, List<BallotPaper> papers, int voters, int abstentions) {

    public List<BallotPaper> winners() {
        return count.winners().stream().map(this::paper).toList();
    }

    /** All papers, the winners first, then by their counts. */
    public List<BallotPaper> ranked() {
        List<BallotPaper> ranked = new ArrayList<>(winners());
        papers.stream()
                .filter(it -> !count.winners().contains(it.id().toString()))
                .sorted((a, b) -> Double.compare(size(b), size(a)))
                .forEach(ranked::add);
        return ranked;
    }

    /** What the paper has by its method's own measure, or how many votes named it. */
    public String figure(BallotPaper paper) {
        String candidate = paper.id().toString();
        String value = Methods.named(count.method()).form() == Form.APPROVALS
                ? null
                : count.figures().values().get(candidate);
        return value == null ? String.valueOf(count.of(candidate)) : value;
    }

    /** The figure, near enough for a picture. */
    public double size(BallotPaper paper) {
        return Figures.decimal(figure(paper));
    }

    public int approvals(BallotPaper paper) {
        return count.of(paper.id().toString());
    }

    /** "CogACT and Linearly Mapping are chosen". */
    public String headline() {
        List<BallotPaper> winners = winners();
        if (winners.size() > 3) {
            return Words.sentence(Words.count(winners.size(), "paper", "papers")) + " are chosen";
        }
        List<String> names =
                winners.stream().map(it -> names().apply(it.id().toString())).toList();
        return Words.list(names) + (names.size() == 1 ? " is chosen" : " are chosen");
    }

    /** "Eight and seven of eleven approved them. The next has four, so no single vote could have changed the outcome." */
    public String closeness() {
        if (count.votes() == 0) {
            return (abstentions == 0 ? "Nobody voted" : "All who voted abstained")
                    + ", so the order on the ballot decided.";
        }
        return count.method().equals(Approval.NAME)
                ? approved() + " " + howClose()
                : Methods.explain(count, names()).getFirst();
    }

    private String approved() {
        List<Integer> approvals = winners().stream().map(this::approvals).toList();
        String of = " of " + Words.number(count.votes()) + " approved ";
        int most = approvals.getFirst();
        int least = approvals.getLast();
        if (most == least) {
            return Words.sentence(Words.number(most)) + of + (approvals.size() == 1 ? "it." : "each.");
        }
        return approvals.size() > 3
                ? "Between " + Words.number(least) + " and " + Words.number(most) + of + "them."
                : Words.sentence(
                                Words.list(approvals.stream().map(Words::number).toList()))
                        + of + "them.";
    }

    private String howClose() {
        Count.Closeness it = count.closeness();
        if (it == null) {
            return "There were no more papers than seats.";
        }
        if (it.difference() == 0) {
            return "The next has as many; the order on the ballot decided.";
        }
        int next = count.of(it.next());
        return "The next has " + (next == 0 ? "none" : Words.number(next)) + ", so "
                + (it.oneVoteDecides() ? "one vote could have" : "no single vote could have")
                + " changed the outcome.";
    }

    /** Why this is the result, from who voted to how close it was. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        reasons.add(turnout());
        reasons.addAll(Methods.explain(count, names()));
        return reasons;
    }

    private String turnout() {
        int all = count.votes() + abstentions;
        String voted = Words.sentence(Words.count(all, "member", "members")) + " voted"
                + (all == voters ? ", all that could." : " of " + Words.number(voters) + " that could.");
        return abstentions == 0 ? voted : voted + " " + Words.sentence(Words.number(abstentions)) + " abstained.";
    }

    /** How the papers are called in sentences. */
    public ShortTitles names() {
        return new ShortTitles(
                papers.stream().collect(Collectors.toMap(it -> it.id().toString(), BallotPaper::title)));
    }

    private BallotPaper paper(String candidate) {
        return papers.stream()
                .filter(it -> it.id().toString().equals(candidate))
                .findFirst()
                .orElseGet(() -> new BallotPaper(PaperId.of(candidate), candidate));
    }
}
