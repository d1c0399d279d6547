package org.colloquium.meeting.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupId;
import org.colloquium.live.Topic;
import org.colloquium.meeting.AgendaRoles;
import org.colloquium.meeting.AgendaRoles.Part;
import org.colloquium.meeting.AgendaRoles.Question;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingsChanged;
import org.colloquium.paper.PaperId;
import org.springframework.stereotype.Component;

/** All that features say about who does what at a meeting. */
@Component
class Parties {
    private final List<AgendaRoles> sources;

    Parties(List<AgendaRoles> sources) {
        this.sources = sources;
    }

    Map<PaperId, List<Part>> at(GroupId group, MeetingId meeting) {
        Map<PaperId, List<Part>> all = new HashMap<>();
        sources.forEach(source -> source.at(group, meeting)
                .forEach((paper, parts) ->
                        all.computeIfAbsent(paper, it -> new ArrayList<>()).addAll(parts)));
        return all;
    }

    /** All that the reader is asked once a meeting is over. */
    List<Question> questions(GroupDetails group, MeetingDetails meeting) {
        return sources.stream()
                .flatMap(it -> it.questions(group, meeting).stream())
                .toList();
    }

    /** After what a page about meetings is stale. */
    Topic[] topics(GroupId group) {
        return Stream.concat(
                        Stream.of(MeetingsChanged.topic(group)),
                        sources.stream().map(it -> it.topic(group)))
                .toArray(Topic[]::new);
    }
}
