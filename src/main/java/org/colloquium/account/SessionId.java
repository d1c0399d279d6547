package org.colloquium.account;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one place where somebody is signed in. It is of no use to sign in with. */
public record SessionId(UUID value) implements Serializable {
    public static SessionId of(String text) {
        return new SessionId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
