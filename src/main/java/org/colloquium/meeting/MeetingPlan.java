package org.colloquium.meeting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says about a meeting.
 *
 * @param startsAt when it begins; null is refused
 * @param title what it is called, null or blank when it needs no name
 * @param place a room or a link, null or blank when there is none
 * @param agenda the papers in the order in which they are discussed
 */
public record MeetingPlan(
        @Nullable Instant startsAt,
        @Nullable String title,
        @Nullable String place,
        List<PaperId> agenda) {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_AGENDA = 100;

    public MeetingPlan {
        agenda = List.copyOf(agenda);
    }

    Instant start() {
        if (startsAt == null) {
            throw new InvalidInputException("startsAt", "Say on which day and at what time the meeting begins.");
        }
        if (startsAt.isBefore(EARLIEST) || startsAt.isAfter(LATEST)) {
            throw new InvalidInputException("startsAt", "This date cannot be right: use one between 1970 and 2200.");
        }
        return startsAt.truncatedTo(ChronoUnit.SECONDS);
    }

    String cleanTitle() {
        return clean("title", "A meeting's title has", title, LONGEST_TITLE);
    }

    String cleanPlace() {
        return clean("place", "A meeting's place has", place, LONGEST_PLACE);
    }

    List<PaperId> checkedAgenda() {
        if (agenda.size() > LONGEST_AGENDA) {
            throw new InvalidInputException("agenda", "An agenda has at most " + LONGEST_AGENDA + " papers.");
        }
        if (new HashSet<>(agenda).size() < agenda.size()) {
            throw new InvalidInputException("agenda", "A paper stands on an agenda once.");
        }
        return agenda;
    }

    private static String clean(String field, String subject, @Nullable String text, int longest) {
        String clean = OneLine.of(text);
        if (clean.length() > longest) {
            throw new InvalidInputException(field, subject + " at most " + longest + " characters.");
        }
        return clean;
    }
}
