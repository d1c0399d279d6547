package org.colloquium.assignment;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.colloquium.account.SignedIn;
import org.colloquium.assignment.propose.Answer;
import org.colloquium.assignment.propose.Instance;
import org.colloquium.assignment.propose.Limits;
import org.colloquium.assignment.propose.Placement;
import org.colloquium.assignment.propose.Proposer;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
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
    private static final int AT_ONCE = 2; // on each node: a search fills a core
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final Semaphore seats = new Semaphore(AT_ONCE, true);

    /**
     * @param before turns of an earlier plan of which as many as can stay; none for a new plan
     * @throws InvalidInputException for more than is worked out in one request
     * @throws TooManyRequestsException when too many others are looking; nothing was done then
     */
    @SignedIn
    public Answer propose(Instance instance, List<Placement> before) {
        check(instance);
        if (!isSeated()) {
            throw new TooManyRequestsException(
                    "Other proposals are being worked out at this moment. Send it again in " + COME_BACK.toSeconds()
                            + " seconds.",
                    COME_BACK);
        }
        try {
            return new Proposer(instance, LIMITS, it -> {}).repair(before);
        } finally {
            seats.release();
        }
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

    private boolean isSeated() {
        try {
            return seats.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
