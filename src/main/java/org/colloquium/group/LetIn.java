package org.colloquium.group;

import java.time.Instant;
import org.colloquium.account.AccountId;

/** An administrator of the server has let somebody into a group: another, or themselves. */
public record LetIn(Instant when, AccountId by, AccountId who, String name) {
    public boolean isJoining() {
        return by.equals(who);
    }
}
