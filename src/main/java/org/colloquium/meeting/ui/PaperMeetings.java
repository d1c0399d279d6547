package org.colloquium.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.live.Live;
import org.colloquium.live.Topic;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingService;
import org.colloquium.meeting.MeetingsChanged;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.colloquium.paper.ui.PaperSection;

/** When a paper is discussed, on its page. */
@org.springframework.stereotype.Component
class PaperMeetings implements PaperSection {
    private final MeetingService meetings;
    private final PaperTitles papers;
    private final Live live;

    PaperMeetings(MeetingService meetings, PaperTitles papers, Live live) {
        this.meetings = meetings;
        this.papers = papers;
        this.live = live;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Side side() {
        return Side.MARGIN;
    }

    /** There even while empty, so that a meeting planned meanwhile has its place. */
    @Override
    public Optional<Component> section(GroupDetails group, PaperId paper) {
        Section section = new Section();
        show(section, group, paper);
        Topic[] topics =
                papers.parts(paper).stream().map(MeetingsChanged::topic).toArray(Topic[]::new);
        live.follow(section, () -> show(section, group, paper), topics);
        return Optional.of(section);
    }

    private void show(Section section, GroupDetails group, PaperId paper) {
        List<MeetingDetails> found = meetings.discussing(paper);
        section.removeAll();
        section.setVisible(!found.isEmpty());
        if (!found.isEmpty()) {
            boolean coming = found.getLast().startsAt().isAfter(Instant.now());
            UnorderedList list = new UnorderedList();
            found.reversed().forEach(it -> list.add(row(group, it)));
            section.add(new H2(coming ? "To be discussed" : "Discussed"), list);
        }
    }

    private static ListItem row(GroupDetails group, MeetingDetails meeting) {
        ListItem row = new ListItem(
                Parts.link(MeetingWords.path(meeting, group.place()), MeetingWords.name(meeting, group.zone())));
        if (!meeting.place().isEmpty()) {
            row.add(Parts.classed("meta", new PlaceText(meeting.place())));
        }
        return row;
    }
}
