package org.colloquium.account;

import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one invitation that was not followed yet. */
public record InvitationId(UUID value) {
    public static InvitationId of(String text) {
        return new InvitationId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
