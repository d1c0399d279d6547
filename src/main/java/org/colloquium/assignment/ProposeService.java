package org.colloquium.assignment;

import java.time.Duration;
import java.util.List;
import org.colloquium.account.SignedIn;
import org.colloquium.assignment.propose.Answer;
import org.colloquium.assignment.propose.Instance;
import org.colloquium.assignment.propose.Limits;
import org.colloquium.assignment.propose.Placement;
import org.colloquium.assignment.propose.Reasons;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Looks for a fair plan on anybody's instance, keeping nothing. */
@Service
@PreAuthorize("denyAll")
public class ProposeService {
    private static final int MOST_MEMBERS = 1_000;
    private static final int MOST_TURNS = 2_000;
    private static final int MOST_CELLS = 100_000; // members times turns
    private static final Limits LIMITS = new Limits(10, Duration.ofSeconds(20));
    private static final Duration FOR_REASONS = Duration.ofSeconds(5);

    private final Solver solver;

    ProposeService(Solver solver) {
        this.solver = solver;
    }

    /** @param reasons of a proposal, as many as there was time for; null for another answer */
    public record Explained(Answer answer, @Nullable Reasons reasons) {}

    /**
     * @param before turns of an earlier plan of which as many as can stay; none for a new plan
     * @throws InvalidInputException for more than is worked out in one request
     * @throws TooManyRequestsException when too many others are looking; nothing was done then
     */
    @SignedIn
    public Explained propose(Instance instance, List<Placement> before) {
        check(instance);
        return solver.find(instance, LIMITS, Progress.NONE, proposer -> {
            Answer answer = proposer.repair(before);
            return new Explained(
                    answer, answer instanceof Answer.Proposal it ? Reasons.within(FOR_REASONS, it.plan()) : null);
        });
    }

    private static void check(Instance instance) {
        int members = instance.members().size();
        long turns = instance.turns();
        if (members > MOST_MEMBERS) {
            throw new InvalidInputException("members", "At most " + MOST_MEMBERS + " members are proposed for.");
        }
        if (turns > MOST_TURNS) {
            throw new InvalidInputException("papers", "At most " + MOST_TURNS + " turns are proposed.");
        }
        if (members * turns > MOST_CELLS) {
            throw new InvalidInputException(
                    "papers", "These are more turns for more members than are proposed in one request.");
        }
    }
}
