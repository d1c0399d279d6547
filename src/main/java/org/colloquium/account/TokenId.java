package org.colloquium.account;

import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one personal access token. */
public record TokenId(UUID value) {
    public static TokenId of(String text) {
        return new TokenId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
