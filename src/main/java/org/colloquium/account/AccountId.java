package org.colloquium.account;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one person of this server. */
public record AccountId(UUID value) implements Serializable {
    public static AccountId of(String text) {
        return new AccountId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
