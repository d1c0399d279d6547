package org.colloquium.vote.count;

import java.util.List;
import java.util.Map;
import org.colloquium.common.InvalidInputException;

/** What the methods for rankings have in common: the vote that they ask for, and that they have no options. */
abstract class RankedMethod implements Method<Rankings> {
    private static final int MOST_CANDIDATES = 1_000; // each is compared with each

    @Override
    public Form form() {
        return Form.RANKING;
    }

    @Override
    public void check(Question question) {
        new Options(question).only(name());
        if (question.candidates().size() > MOST_CANDIDATES) {
            throw new InvalidInputException(
                    "candidates", "At most " + MOST_CANDIDATES + " candidates are counted by " + name() + ".");
        }
    }

    @Override
    public Rankings read(Map<String, ?> json, Question question) {
        return Rankings.read(json, question);
    }

    @Override
    public Count count(Question question, List<Rankings> votes) {
        RankedProfile profile = new RankedProfile(question, votes);
        Outcome outcome = outcome(profile, question.places());
        return Count.of(
                name(),
                question,
                votes,
                profile.names(outcome.winners()),
                outcome.ties(),
                profile.firsts(),
                outcome.reasons(),
                outcome.figures());
    }

    abstract Outcome outcome(RankedProfile profile, int places);

    /** @param winners the best first */
    record Outcome(List<Integer> winners, List<Count.Tie> ties, List<Reason> reasons, Figures figures) {}
}
