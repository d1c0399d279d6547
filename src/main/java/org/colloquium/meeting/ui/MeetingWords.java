package org.colloquium.meeting.ui;

import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.meeting.AgendaRoles.Part;
import org.colloquium.meeting.MeetingDetails;

/** How meetings are spoken of on every screen, always in the group's time zone. */
final class MeetingWords {
    private MeetingWords() {}

    /** Its title, or the date of one that has none. */
    static String name(MeetingDetails meeting, ZoneId zone) {
        return meeting.title().isEmpty() ? Times.in(zone).full(meeting.startsAt()) : meeting.title();
    }

    static String papers(MeetingDetails meeting) {
        return meeting.agenda().isEmpty()
                ? "nothing on the agenda yet"
                : Words.count(meeting.agenda().size(), "paper", "papers");
    }

    static String path(MeetingDetails meeting, GroupPlace group) {
        return group.path("meetings/" + meeting.id());
    }

    /** "Tomás presents, you discuss", the reader's own part in green. */
    static Span who(List<Part> parts) {
        Span line = new Span();
        line.addClassName("meta");
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String state = part.state().isEmpty() ? "" : " (" + part.state() + ")";
            Span words = new Span(i == 0 ? Words.sentence(part.words()) : part.words());
            if (part.mine()) {
                words.addClassName("you");
            }
            line.add(words, new Span(state + (i == parts.size() - 1 ? "" : ", ")));
        }
        return line;
    }

    /** Said where the reader's clock shows another hour than the group's. */
    static String zoneRemark(ZoneId zone) {
        return Times.readersZone().equals(zone)
                ? ""
                : "Hours are those of " + zone.getId().replace('_', ' ') + ".";
    }
}
