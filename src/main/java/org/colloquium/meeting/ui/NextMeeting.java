package org.colloquium.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.HomeEntry;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupId;
import org.colloquium.live.Topic;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingService;
import org.colloquium.paper.PaperTitles;

/** The next meeting on home, and which ones were planned since. */
@org.springframework.stereotype.Component
class NextMeeting implements HomeEntry {
    private final MeetingService meetings;
    private final PaperTitles papers;
    private final Parties parties;
    private final CurrentUser currentUser;

    NextMeeting(MeetingService meetings, PaperTitles papers, Parties parties, CurrentUser currentUser) {
        this.meetings = meetings;
        this.papers = papers;
        this.parties = parties;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Component> margin(GroupPlace group) {
        return meetings.coming(new GroupId(group.id())).stream().findFirst().map(it -> section(group, it));
    }

    @Override
    public List<Happening> happenings(GroupPlace group, Instant since, int most) {
        return meetings.plannedSince(new GroupId(group.id()), since, most).stream()
                .filter(it -> !it.plannedBy().equals(currentUser.id()))
                .map(it -> happening(group, it))
                .toList();
    }

    @Override
    public Set<String> follows(GroupPlace group) {
        return Stream.of(parties.topics(new GroupId(group.id())))
                .map(Topic::name)
                .collect(Collectors.toSet());
    }

    @Override
    public int order() {
        return 10;
    }

    private Section section(GroupPlace group, MeetingDetails meeting) {
        GroupId id = new GroupId(group.id());
        Paragraph when = new Paragraph(Times.in(group.zone()).full(meeting.startsAt()));
        when.addClassNames("title", "ui");
        Section section = Parts.section("Next meeting", when);
        if (!meeting.title().isEmpty()) {
            section.add(new Paragraph(Parts.meta(meeting.title())));
        }
        if (!meeting.place().isEmpty()) {
            Paragraph where = new Paragraph(new PlaceText(meeting.place()));
            where.addClassName("meta");
            section.add(where);
        }
        if (!meeting.agenda().isEmpty()) {
            section.add(
                    AgendaList.brief(group, meeting, papers.of(id, meeting.agenda()), parties.at(id, meeting.id())));
        }
        section.add(Parts.classed(
                "acts",
                Parts.button("Open agenda", () -> UI.getCurrent().navigate(MeetingWords.path(meeting, group)))));
        return section;
    }

    private static Happening happening(GroupPlace group, MeetingDetails meeting) {
        return new Happening(
                meeting.plannedAt(),
                meeting.plannedBy().value(),
                "planned a meeting:",
                MeetingWords.name(meeting, group.zone()),
                false,
                MeetingWords.path(meeting, group),
                null);
    }
}
