package org.colloquium.vote;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who has voted, for the many pages that are told of each vote at once. */
@Service
@PreAuthorize("denyAll")
public class TurnoutService {
    private final Turnouts turnouts;

    TurnoutService(Turnouts turnouts) {
        this.turnouts = turnouts;
    }

    /** Who may vote, and who has: nobody before the opening. In the order of the roll call. */
    @SeesTurnout
    public List<Voter> of(BallotId id) {
        return turnouts.of(id);
    }
}
