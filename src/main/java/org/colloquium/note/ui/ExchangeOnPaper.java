package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperSection;

/** Notes out and in, below the notes; a listener for the same reason as {@link NotesOnPaper}. */
@org.springframework.stereotype.Component
class ExchangeOnPaper implements PaperSection, VaadinServiceInitListener {
    private final ExchangeDesk desk;

    ExchangeOnPaper(ExchangeDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Side side() {
        return Side.MIDDLE;
    }

    @Override
    public Optional<Component> section(GroupDetails group, PaperId paper) {
        return Optional.of(new ExchangeSection(desk, group, paper));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {}
}
