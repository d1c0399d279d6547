package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Candidates by their figures, the highest first; equals keep the order of the candidates. */
final class Leaders {
    private final List<String> ranked;
    private final List<Fraction> inOrder;
    private final int places;
    private final List<Count.Tie> ties;

    /** @param figures one for each candidate, in their order */
    Leaders(Question question, List<Fraction> figures) {
        List<String> candidates = question.candidates();
        List<Integer> order = IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.<Integer, Fraction>comparing(figures::get).reversed())
                .toList();
        inOrder = order.stream().map(figures::get).toList();
        ranked = order.stream().map(candidates::get).toList();
        places = question.places();
        ties = places == ranked.size() ? List.of() : ties(candidates, figures, order);
    }

    private List<Count.Tie> ties(List<String> candidates, List<Fraction> figures, List<Integer> order) {
        Fraction last = figures.get(order.get(places - 1));
        if (!figures.get(order.get(places)).equals(last)) {
            return List.of();
        }
        List<String> tied = IntStream.range(0, candidates.size())
                .filter(it -> figures.get(it).equals(last))
                .mapToObj(candidates::get)
                .toList();
        return List.of(
                new Count.Tie(tied, tied.stream().filter(winners()::contains).toList()));
    }

    List<String> winners() {
        return ranked.subList(0, places);
    }

    List<Count.Tie> ties() {
        return ties;
    }

    /** How much the next needed more to draw level with the last who is chosen. */
    private String behind() {
        Fraction last = inOrder.get(places - 1);
        Fraction missing = last.minus(inOrder.get(places));
        return missing.equals(Fraction.ZERO) ? "" : "; it needed " + missing.rounded() + " more to draw level";
    }

    /** @param with what somebody has, in words such as "a mean of 3.5" */
    List<Reason> reasons(Function<String, String> with) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of("{} is first with " + with.apply(ranked.getFirst()) + ".", ranked.getFirst()));
        if (places > 1) {
            String last = ranked.get(places - 1);
            reasons.add(Reason.of("The last seat goes to {} with " + with.apply(last) + ".", last));
        }
        ties.forEach(it -> reasons.add(Ties.reason(it)));
        if (places < ranked.size()) {
            String next = ranked.get(places);
            reasons.add(Reason.of("Next is {} with " + with.apply(next) + behind() + ".", next));
        }
        return reasons;
    }
}
