package org.colloquium.paper.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.PapersChanged;
import org.colloquium.paper.SavedSearchesChanged;

/** The library; what is looked for stands in the address. */
@Route("g/:slug/library")
@StyleSheet("paper.css")
@PermitAll
class LibraryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final LibraryDesk desk;
    private List<Registration> following = List.of();

    LibraryView(GroupService groups, LibraryDesk desk) {
        this.groups = groups;
        this.desk = desk;
        setHeightFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        LibraryPage page = new LibraryPage(desk, group, it -> remember(group, it));
        page.show(LibraryAddress.read(event.getLocation().getQueryParameters()));
        removeAll();
        add(page);
        following.forEach(Registration::remove);
        following = List.of(
                desk.live().follow(this, page::reload, PapersChanged.topic(group.id())),
                desk.live().follow(this, page::refresh, desk.stale(group.id())),
                desk.live()
                        .follow(
                                this,
                                page::searchesChanged,
                                SavedSearchesChanged.topic(group.id()),
                                desk.papers().mineSaved()));
    }

    private static void remember(GroupDetails group, LibraryQuery query) {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(group.place().path("library"), LibraryAddress.write(query)));
    }

    @Override
    public String getPageTitle() {
        return "Library \u00b7 Colloquium";
    }
}
