package org.colloquium.note.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.group.MemberService;
import org.colloquium.live.Live;
import org.colloquium.note.NotesChanged;
import org.colloquium.note.ReportService;
import org.colloquium.note.ReportsChanged;
import org.jspecify.annotations.Nullable;

/** What members reported, for the moderators of their group. */
@Route("g/:slug/notes/reports")
@PageTitle("Reports · Colloquium")
@StyleSheet("note.css")
@PermitAll
class ReportsView extends Div implements BeforeEnterObserver {
    private final GroupService groups;
    private final ReportService reports;
    private final MemberService members;
    private final Live live;
    private @Nullable Registration following;

    ReportsView(GroupService groups, ReportService reports, MemberService members, Live live) {
        this.groups = groups;
        this.reports = reports;
        this.members = members;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        ReportsPage page = new ReportsPage(reports, members, group);
        removeAll();
        add(page);
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, page::load, ReportsChanged.topic(group.id()), NotesChanged.inGroup(group.id()));
    }
}
