package org.colloquium.assignment;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * A paper to propose members for.
 *
 * @param meeting at which it is discussed; null for none
 * @param roles how many are to have each, those assigned already among them
 */
public record Piece(PaperId paper, @Nullable MeetingId meeting, Map<PaperRole, Integer> roles) {
    public Piece {
        roles = Collections.unmodifiableMap(new TreeMap<>(roles));
    }
}
