package org.colloquium.note.ui;

import com.vaadin.flow.component.UI;
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
import org.colloquium.note.BlindService;
import org.colloquium.note.BlindnessChanged;
import org.colloquium.note.MeaningService;
import org.colloquium.note.NotesChanged;
import org.colloquium.note.ReportService;
import org.colloquium.note.StreamService;
import org.jspecify.annotations.Nullable;

/** All notes and annotations of a group. */
@Route("g/:slug/notes")
@PageTitle("Notes · Colloquium")
@StyleSheet("note.css")
@PermitAll
class StreamView extends Div implements BeforeEnterObserver {
    private final GroupService groups;
    private final Desk desk;
    private @Nullable Registration following;

    /** What the page works with. */
    record Desk(
            StreamService stream,
            MemberService members,
            MeaningService meanings,
            BlindService blind,
            ReportService reports,
            ExchangeDesk exchange,
            Live live) {}

    StreamView(
            GroupService groups,
            StreamService stream,
            MemberService members,
            MeaningService meanings,
            BlindService blind,
            ReportService reports,
            ExchangeDesk exchange,
            Live live) {
        this.groups = groups;
        this.desk = new Desk(stream, members, meanings, blind, reports, exchange, live);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        StreamAddress address = StreamAddress.read(event.getLocation().getQueryParameters());
        StreamPage page = new StreamPage(
                desk,
                group,
                address,
                changed -> UI.getCurrent().navigate(group.place().path("notes"), changed.write()));
        removeAll();
        add(page);
        if (following != null) {
            following.remove();
        }
        following = desk.live()
                .follow(this, page::arrived, NotesChanged.inGroup(group.id()), BlindnessChanged.topic(group.id()));
    }
}
