package org.colloquium.vote.count;

import java.util.List;
import org.colloquium.common.ui.Words;

/** Why each seat went to whom, in sentences; of many seats the first and the last. */
final class StepReasons {
    private static final int MOST = 8;

    private StepReasons() {}

    static void add(List<Reason> reasons, Filling filling, List<Count.Tie> ties) {
        List<Figures.Step> steps = filling.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (i < MOST || i == steps.size() - 1) {
                reasons.add(reason(steps.get(i)));
            } else if (i == MOST) {
                reasons.add(Reason.of(Words.sentence(Words.number(steps.size() - MOST - 1)) + " more seats follow."));
            }
        }
        ties.forEach(it -> reasons.add(Ties.reason(it)));
    }

    private static Reason reason(Figures.Step step) {
        String supporters = Words.count(step.supporters(), "vote that approves", "votes that approve");
        String text = switch (step.phase()) {
            case Filling.ORDER -> "{} is chosen by the order on the ballot, since no vote was left to fill the seat.";
            case EqualShares.SHARES ->
                "{} is chosen: the " + supporters + " can pay for it, none more than " + words(step.price()) + ".";
            case EqualShares.UTILITARIAN, EqualShares.INCREMENT ->
                "{} fills a seat that is left, with " + Words.count(step.supporters(), "approval", "approvals") + ".";
            case EqualShares.PHRAGMEN ->
                "{} fills a seat that is left: the " + supporters + " can pay for it soonest, when each has been given "
                        + words(step.price()) + " more.";
            default -> "{} is chosen: the " + supporters + " would then bear " + words(step.price()) + ".";
        };
        return Reason.of(text, step.candidate());
    }

    private static String words(String exact) {
        return Fraction.read(exact).words();
    }
}
