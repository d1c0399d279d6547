package org.colloquium.account;

import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one connection of an account with a provider of single sign-on. */
public record IdentityId(UUID value) {
    public static IdentityId of(String text) {
        return new IdentityId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
