package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Phragmén's sequential method (L. E. Phragmén, 1894; M. Brill, R. Freeman, S. Janson, M. Lackner: Phragmén's voting
 * methods and justified representation, Mathematical Programming 203, 2024): each winner is a load of one
 * that its supporters share, and the next winner is whoever leaves the highest load of a supporter lowest. Equal loads
 * are settled by the order of the candidates, and so are seats that nobody's approvals fill.
 */
public final class Phragmen implements Method<Approvals> {
    public static final String NAME = "phragmen";

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
        Function<List<Integer>, Filling> count = script -> filling(profile, question, script, Loads.none(votes.size()));
        Loads loads = Loads.none(votes.size());
        Filling filling = filling(profile, question, List.of(), loads);
        List<Count.Tie> ties = new DecisiveTies(count, filling, profile.volume(), profile::name).find();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of("Each winner is a load of one that its supporters share as evenly as they can; "
                + "the next is always who leaves the load lowest."));
        StepReasons.add(reasons, filling, ties);
        Shortfalls.ofLoad(filling, loads).ifPresent(reasons::add);
        return Count.of(
                NAME,
                question,
                votes,
                filling.names(),
                ties,
                profile.counts(),
                reasons,
                Figures.steps(loads(filling), filling.steps()));
    }

    private static Filling filling(ApprovalProfile profile, Question question, List<Integer> script, Loads loads) {
        Filling seats = Filling.seats(profile, question.places(), script);
        fill(seats, loads, NAME);
        return seats;
    }

    private static Map<String, String> loads(Filling filling) {
        Map<String, String> loads = new LinkedHashMap<>();
        filling.steps().forEach(it -> loads.put(it.candidate(), it.price()));
        return loads;
    }

    /** Fills all the seats that are left, the last by the order of the candidates if nobody approves of any. */
    static void fill(Filling filling, Loads loads, String phase) {
        ApprovalProfile profile = filling.profile();
        Cheapest open = new Cheapest(profile.size());
        filling.chosen().forEach(open::remove);
        while (!filling.isFull()) {
            List<Integer> tied =
                    open.find(it -> filling.fits(it) ? loads.after(profile.supporters(it), filling.cost(it)) : null);
            if (tied.isEmpty()) {
                filling.byApprovals(phase);
                return;
            }
            int next = filling.next(tied);
            Fraction load = open.bound(next);
            filling.choose(next, tied, phase, load.toString(), loads.raise(profile.supporters(next), load));
            open.remove(next);
        }
    }
}
