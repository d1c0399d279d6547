package org.colloquium.connector.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.colloquium.connector.CompletionService;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.live.Live;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperSection;

/** Offers to complete the paper, to those who may edit it. */
@org.springframework.stereotype.Component
class CompleteSection implements PaperSection {
    private final CompletionService completion;
    private final Live live;

    CompleteSection(CompletionService completion, Live live) {
        this.completion = completion;
        this.live = live;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Side side() {
        return Side.MARGIN;
    }

    @Override
    public Optional<Component> section(GroupDetails group, PaperId paper) {
        return group.may(Action.IMPORT) ? Optional.of(new CompletePart(completion, live, paper)) : Optional.empty();
    }
}
