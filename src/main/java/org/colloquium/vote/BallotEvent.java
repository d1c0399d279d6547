package org.colloquium.vote;

import java.time.Instant;
import java.util.List;
import org.colloquium.account.AccountId;

/**
 * A ballot opened or closed.
 *
 * @param who did it, or for the clock who made the ballot
 * @param byClock whether nobody did it by hand
 * @param winners titles of the chosen, empty for an opening
 */
public record BallotEvent(
        BallotId id,
        String title,
        Instant when,
        AccountId who,
        boolean byClock,
        boolean closed,
        List<String> winners) {}
