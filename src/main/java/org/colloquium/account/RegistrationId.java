package org.colloquium.account;

import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one request for an account. */
public record RegistrationId(UUID value) {
    public static RegistrationId of(String text) {
        return new RegistrationId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
