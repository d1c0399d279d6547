package org.colloquium.meeting;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one meeting of one group. */
public record MeetingId(UUID value) implements Serializable {
    public static MeetingId of(String text) {
        return new MeetingId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
