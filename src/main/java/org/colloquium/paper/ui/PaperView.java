package org.colloquium.paper.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.paper.PaperChanged;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateChanged;
import org.colloquium.paper.PapersChanged;
import org.jspecify.annotations.Nullable;

/** One paper: what its authors wrote in the middle, what the group makes of it around. */
@Route("g/:slug/papers/:paper")
@StyleSheet("paper.css")
@PermitAll
class PaperView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final PaperDesk desk;
    private String title = "Paper";
    private @Nullable Registration following;

    PaperView(GroupService groups, PaperDesk desk) {
        this.groups = groups;
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        PaperId id = PaperId.of(event.getRouteParameters().get("paper").orElse(""));
        PaperDetails paper = desk.papers().find(id);
        if (!paper.group().equals(group.id())) {
            throw new NotFoundException(); // another group's, even if the reader is in both
        }
        if (!paper.id().equals(id)) {
            event.forwardTo(group.place().path("papers/" + paper.id())); // that it was merged into
            return;
        }
        title = paper.titleText();
        PaperPage page = new PaperPage(desk, group, paper);
        removeAll();
        add(page);
        if (following != null) {
            following.remove();
        }
        following = desk.live()
                .follow(
                        this,
                        page::reload,
                        PaperChanged.topic(id),
                        PaperStateChanged.topic(id),
                        desk.mine(),
                        PapersChanged.topic(group.id()));
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Colloquium";
    }
}
