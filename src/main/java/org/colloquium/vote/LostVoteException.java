package org.colloquium.vote;

import java.util.List;
import org.colloquium.common.ConflictException;

/** Votes that were cast cannot be opened: the key that sealed them is not among those of this server. */
public final class LostVoteException extends ConflictException {
    private static final long serialVersionUID = 1L;

    LostVoteException(String reason) {
        super(reason);
    }

    /** Said to the member whose vote it is. */
    static LostVoteException mine() {
        return new LostVoteException(
                "Your vote cannot be opened, since this server has lost the key to it. Please vote again.");
    }

    /** Said to who merges the member's account into another. */
    static LostVoteException moving() {
        return new LostVoteException("A vote of this account on an open ballot cannot be opened, since this server has"
                + " lost the key to it. Nothing was merged. Put the earlier key back, have the vote cast again or"
                + " withdrawn, or wait until the ballot is over.");
    }

    /** Said to who closes, who is told anyway who has voted. */
    static LostVoteException of(List<String> members, int votes) {
        return new LostVoteException(members.size() + " of " + votes
                + " votes cannot be opened, since this server has lost the key to them, so nothing was counted and the"
                + " ballot stays open. Have the administrator put the earlier key back, or let these members vote again,"
                + " after moving the close if its hour has passed: "
                + String.join(", ", members) + ".");
    }
}
