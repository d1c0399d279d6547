package org.colloquium.paper.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.paper.PapersChanged;

/** The pairs of papers that might be the same work, to be decided one by one. */
@Route("g/:slug/library/doubts")
@StyleSheet("paper.css")
@PermitAll
class DoubtsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final PaperDesk desk;
    private Registration following = () -> {};

    DoubtsView(GroupService groups, PaperDesk desk) {
        this.groups = groups;
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        DoubtsPage page = new DoubtsPage(desk, group);
        page.show();
        removeAll();
        add(page);
        following.remove();
        following = desk.live().follow(this, page::show, PapersChanged.topic(group.id()));
    }

    @Override
    public String getPageTitle() {
        return "The same work? · Colloquium";
    }
}
