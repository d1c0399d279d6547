package org.colloquium.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.meeting.AgendaRoles.Part;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.jspecify.annotations.Nullable;

/** The papers of a meeting in their order, each with who does what. */
@StyleSheet("meeting.css")
class AgendaList extends OrderedList {
    private AgendaList(
            GroupPlace group,
            MeetingDetails meeting,
            Map<PaperId, PaperSummary> papers,
            Map<PaperId, List<Part>> parties,
            @Nullable Function<PaperSummary, Component> aside) {
        addClassNames(aside == null ? new String[] {"agenda"} : new String[] {"rows", "agenda-rows"});
        for (PaperId id : meeting.agenda()) {
            PaperSummary paper = papers.get(id);
            if (paper != null) {
                Div words = new Div(Parts.title(group.path("papers/" + id), paper.title()));
                List<Part> parts = parties.getOrDefault(id, List.of());
                if (!parts.isEmpty()) {
                    words.add(MeetingWords.who(parts));
                }
                add(new ListItem(aside == null ? words : Parts.classed("row", words, aside.apply(paper))));
            }
        }
    }

    /**
     * For the middle of a page.
     *
     * @param aside what stands at the end of a paper's row
     */
    static AgendaList rows(
            GroupPlace group,
            MeetingDetails meeting,
            Map<PaperId, PaperSummary> papers,
            Map<PaperId, List<Part>> parties,
            Function<PaperSummary, Component> aside) {
        return new AgendaList(group, meeting, papers, parties, aside);
    }

    /** For a margin. */
    static AgendaList brief(
            GroupPlace group,
            MeetingDetails meeting,
            Map<PaperId, PaperSummary> papers,
            Map<PaperId, List<Part>> parties) {
        return new AgendaList(group, meeting, papers, parties, null);
    }
}
