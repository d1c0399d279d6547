package org.colloquium.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.group.Action;
import org.colloquium.meeting.MeetingAnnounced;
import org.colloquium.meeting.MeetingAnnounced.Course;
import org.colloquium.meeting.MeetingDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** When and where a group meets, or that it does not; nothing about meetings that are over. */
@Component
class MeetingLetters {
    private final Recipients recipients;
    private final Letters letters;
    private final Clock clock;

    MeetingLetters(Recipients recipients, Letters letters, Clock clock) {
        this.recipients = recipients;
        this.letters = letters;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(MeetingAnnounced event) {
        if (letters.areSent() && event.meeting().startsAt().isAfter(clock.instant())) {
            letters.put(
                    LetterKind.MEETINGS,
                    recipients.in(event.group(), LetterKind.MEETINGS, Action.READ),
                    it -> it,
                    it -> says(event.course(), event.meeting(), it));
        }
    }

    private static Letters.Content says(Course course, MeetingDetails meeting, Recipient to) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(sentence(course, to));
        if (!meeting.title().isEmpty()) {
            paragraphs.add("“" + meeting.title() + "”");
        }
        paragraphs.add(to.moment(meeting.startsAt()));
        if (!meeting.place().isEmpty() && course != Course.CALLED_OFF) {
            paragraphs.add("Place: " + meeting.place());
        }
        boolean off = course == Course.CALLED_OFF;
        return new Letters.Content(
                subject(course) + (meeting.title().isEmpty() ? to.group() : meeting.title()),
                paragraphs,
                off ? "See the meetings" : "Open the meeting",
                to.place().path(off ? "meetings" : "meetings/" + meeting.id()));
    }

    private static String subject(Course course) {
        return switch (course) {
            case PLANNED -> "A meeting is planned: ";
            case MOVED -> "A meeting was moved: ";
            case CALLED_OFF -> "A meeting was called off: ";
        };
    }

    private static String sentence(Course course, Recipient to) {
        return switch (course) {
            case PLANNED -> "“" + to.group() + "” meets:";
            case MOVED -> "A meeting of “" + to.group() + "” has another time or place now:";
            case CALLED_OFF -> "This meeting of “" + to.group() + "” does not take place:";
        };
    }
}
