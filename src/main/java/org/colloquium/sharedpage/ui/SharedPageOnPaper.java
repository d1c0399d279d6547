package org.colloquium.sharedpage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperSection;

/**
 * The shared page on the page of its paper. No route names it, and the frontend build only follows what routes and
 * listeners of this kind name: being one puts the section's scripts into the bundle.
 */
@org.springframework.stereotype.Component
class SharedPageOnPaper implements PaperSection, VaadinServiceInitListener {
    private final PageDesk desk;

    SharedPageOnPaper(PageDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Side side() {
        return Side.MIDDLE;
    }

    @Override
    public Optional<Component> section(GroupDetails group, PaperId paper) {
        return Optional.of(new SharedPageSection(desk, group, paper));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {}
}
