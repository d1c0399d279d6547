package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.common.InvalidInputException;

/**
 * The Method of Equal Shares (D. Peters, P. Skowron: Proportionality and the Limits of Welfarism, EC 2020;
 * with costs D. Peters, G. Pierczyński, P. Skowron: Proportional Participatory Budgeting with Additive Utilities,
 * NeurIPS 2021, where an approved candidate is worth the same to a voter whatever it costs). Every vote has an equal
 * share of the seats, or of the budget, and the supporters of a candidate pay for it together, as evenly as they can;
 * the next is always the candidate whose supporters pay the least each. What is then left is filled by a
 * {@linkplain Completion completion}. In a season a vote also has what it carries from the ballots before, and what
 * it does not spend is carried on. Equal prices are settled by the order of the candidates.
 *
 * <p>With costs, {@code seats} is the most that are chosen, and none is chosen that the rest of the budget cannot pay.
 */
public final class EqualShares implements Method<Approvals> {
    public static final String NAME = "equal-shares";
    /** The option with what each candidate costs, and the one with what may be spent in all. */
    public static final String COSTS = "costs";

    public static final String BUDGET = "budget";

    static final String SHARES = "shares";
    static final String PHRAGMEN = "completion by phragmen";
    static final String UTILITARIAN = "completion by approvals";
    static final String INCREMENT = "completion of increment";

    private static final int DEAREST = 1_000_000;

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
        Options options = new Options(question);
        options.only("equal shares", "completion", COSTS, BUDGET);
        Completion.of(question);
        if (options.has(COSTS) != options.has(BUDGET)) {
            throw new InvalidInputException(
                    options.has(COSTS) ? "options.budget" : "options.costs", "Costs and a budget go together.");
        }
        costs(question);
        budget(question);
    }

    @Override
    public Approvals read(Map<String, ?> json, Question question) {
        return Approvals.carrying(json, question);
    }

    @Override
    public Count count(Question question, List<Approvals> votes) {
        ApprovalProfile profile = new ApprovalProfile(question, votes);
        Shares shares = shares(question, votes, profile);
        Completion completion = Completion.of(question);
        Filling filling = completion.fill(shares, List.of());
        List<Count.Tie> ties =
                new DecisiveTies(it -> completion.fill(shares, it), filling, profile.volume(), profile::name).find();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(equal(question, votes, shares));
        StepReasons.add(reasons, filling, ties);
        Shortfalls.ofMoney(filling).ifPresent(reasons::add);
        Map<String, String> prices = new LinkedHashMap<>();
        filling.steps().forEach(it -> prices.put(it.candidate(), it.price()));
        return Count.of(
                NAME,
                question,
                votes,
                filling.names(),
                ties,
                profile.counts(),
                reasons,
                Figures.steps(prices, filling.steps()));
    }

    private static Reason equal(Question question, List<Approvals> votes, Shares shares) {
        return Reason.of("Each vote has an equal share to spend, "
                + shares.each(0).words() + " of "
                + (new Options(question).has(COSTS) ? "the budget" : "a seat")
                + (votes.stream().anyMatch(Approvals::carries)
                        ? ", and what it carried over from earlier ballots of the season;"
                                + " the supporters of a winner pay for it together."
                        : ", and the supporters of a winner pay for it together."));
    }

    private static Shares shares(Question question, List<Approvals> votes, ApprovalProfile profile) {
        List<Fraction> carried = votes.stream().anyMatch(Approvals::carries)
                ? votes.stream().map(it -> Fraction.read(it.carried())).toList()
                : List.of();
        return new Shares(profile, costs(question), question.places(), budget(question), carried);
    }

    /**
     * What each vote has left for the next ballot of a season: of its share and of what it carried, what it did not
     * spend. What a completion gives to fill seats is spent last and carried over by nobody.
     *
     * @return exact quotients, in the order of the votes
     */
    public static List<String> left(Question question, List<? extends Map<String, ?>> votes) {
        List<Approvals> read =
                votes.stream().map(it -> Approvals.carrying(it, question)).toList();
        Shares shares = shares(question, read, new ApprovalProfile(question, read));
        return Completion.of(question).fill(shares, List.of()).left().each().stream()
                .map(Fraction::toString)
                .toList();
    }

    private static long budget(Question question) {
        return new Options(question).whole(BUDGET, question.places(), 1, 1_000_000_000);
    }

    private static int[] costs(Question question) {
        int[] costs = new int[question.candidates().size()];
        Object given = question.options().get(COSTS);
        if (given == null) {
            Arrays.fill(costs, 1);
            return costs;
        }
        if (!(given instanceof Map<?, ?> map)) {
            throw new InvalidInputException("options.costs", "Costs are {candidate: whole number, \u2026}.");
        }
        question.named("options.costs", map.keySet());
        for (int i = 0; i < costs.length; i++) {
            String name = question.candidates().get(i);
            costs[i] = Options.whole("options.costs." + name, map.get(name), 1, DEAREST);
        }
        return costs;
    }
}
