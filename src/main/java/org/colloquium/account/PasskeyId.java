package org.colloquium.account;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one passkey of one person. */
public record PasskeyId(UUID value) implements Serializable {
    public static PasskeyId of(String text) {
        return new PasskeyId(Ids.read(text));
    }
}
