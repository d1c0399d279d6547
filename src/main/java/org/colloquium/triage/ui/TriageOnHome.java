package org.colloquium.triage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.Set;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.HomeEntry;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PapersChanged;
import org.colloquium.triage.TriageMoved;

/** On home, in the margin: the queue to go on with, or the newest digest. */
@org.springframework.stereotype.Component
class TriageOnHome implements HomeEntry {
    private final TriageDesk desk;

    TriageOnHome(TriageDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> margin(GroupPlace group) {
        return Waiting.of(desk, new GroupId(group.id())).stream()
                .findFirst()
                .filter(it -> it.place() == null || !it.place().isOver())
                .map(it -> section(group, it));
    }

    private static Section section(GroupPlace group, Waiting queue) {
        return Parts.section(
                "Triage",
                new Paragraph(queue.name()),
                new Div(Parts.meta(queue.meta())),
                Parts.link(queue.queue().path(group), queue.verb() + " triage"));
    }

    @Override
    public Set<String> follows(GroupPlace group) {
        return Set.of(
                PapersChanged.topic(new GroupId(group.id())).name(),
                TriageMoved.topic(desk.me().id()).name());
    }

    @Override
    public int order() {
        return 5;
    }
}
