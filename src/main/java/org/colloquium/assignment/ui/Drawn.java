package org.colloquium.assignment.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.Turns;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;

/**
 * All that a page of assignments is drawn from. A page that is told of what it did itself need not be drawn again, and
 * a press that is under way finds its button.
 *
 * @param season the turns beside the board, none where they are not shown
 * @param over the meetings that are over
 */
record Drawn(Board board, List<Turns> season, Set<MeetingId> over, LocalDate today) {
    static Drawn of(Board board, List<Turns> season, ZoneId zone) {
        Instant now = Instant.now();
        Set<MeetingId> over = board.meetings().values().stream()
                .filter(it -> it.isOver(now))
                .map(MeetingDetails::id)
                .collect(Collectors.toSet());
        return new Drawn(board, season, over, LocalDate.ofInstant(now, zone));
    }
}
