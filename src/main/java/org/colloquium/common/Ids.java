package org.colloquium.common;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes and reads identifiers: UUIDs of version 7 (RFC 9562, section 5.7), which sort by the time of their making. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** Reads an id from outside; whatever is no id names nothing that exists, hence {@link NotFoundException}. */
    public static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
