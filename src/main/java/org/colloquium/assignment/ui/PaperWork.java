package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.live.Live;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperSection;

/** Who does what with a paper, on its page. */
@org.springframework.stereotype.Component
class PaperWork implements PaperSection {
    private final Desk desk;
    private final Live live;

    PaperWork(Desk desk, Live live) {
        this.desk = desk;
        this.live = live;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Side side() {
        return Side.MARGIN;
    }

    /** There even while empty, so that whoever is assigned meanwhile has a place. */
    @Override
    public Optional<Component> section(GroupDetails group, PaperId paper) {
        if (group.may(Action.ANSWER_ASSIGNMENT)) {
            desk.assignments().opened(paper);
        }
        Section section = new PaperWorkSection(desk, live, group, paper);
        return Optional.of(section);
    }
}
