package org.colloquium.presence.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.Veils;
import org.colloquium.presence.PresenceChanged;
import org.colloquium.presence.Present;
import org.colloquium.presence.ReadingPlace;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** The faces of who else is on a paper. The browser says that this reader is, as long as the page is looked at. */
@Tag("co-readers")
@JsModule("./co-readers.ts")
@StyleSheet("presence.css")
class Readers extends Component implements HasComponents, HasStyle {
    private static final int NAMED = 8;
    /** Whoever is no member any more has the colour of nobody in particular. */
    private static final int NO_MEMBER = 7;

    private final transient PresenceDesk desk;
    private final transient GroupDetails group;
    private final PaperId paper;
    private final transient Whereabouts whereabouts;
    private final UUID seat = UUID.randomUUID();
    private final UnorderedList faces = new UnorderedList();
    private transient List<Present> shown = List.of();

    Readers(PresenceDesk desk, GroupDetails group, PaperId paper, Whereabouts whereabouts) {
        this.desk = desk;
        this.group = group;
        this.paper = paper;
        this.whereabouts = whereabouts;
        faces.getElement().setAttribute("aria-label", "On this paper now");
        add(faces);
        load();
        desk.live()
                .follow(
                        this,
                        this::load,
                        PresenceChanged.topic(paper),
                        Veils.topic(group.id()),
                        Veils.topic(desk.currentUser().id()));
    }

    /** Nobody is told anything in a group of one. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (desk.presence().hasCompany(paper)) {
            getElement().callJsFunction("begin", desk.presence().choice().showsPlace());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        try {
            desk.presence().leave(paper, seat);
        } catch (NotFoundException | AccessDeniedException | AuthenticationException e) {
            // it is forgotten in a while all the same
        }
    }

    /** @param place what the browser names it by: the heading of a section, or the number of a page */
    @ClientCallable
    void here(String place) {
        desk.presence().here(paper, seat, whereabouts.read(place));
    }

    private void load() {
        List<Present> now = desk.presence().others(paper);
        if (!now.equals(shown)) {
            shown = now;
            show(now);
        }
    }

    private void show(List<Present> now) {
        Map<AccountId, Integer> colours = desk.colours(group, now);
        faces.removeAll();
        now.stream()
                .limit(NAMED)
                .forEach(it ->
                        faces.add(face(it, colours.getOrDefault(it.person().id(), NO_MEMBER))));
        if (now.size() > NAMED) {
            faces.add(new ListItem("and " + (now.size() - NAMED) + " more"));
        }
    }

    private ListItem face(Present present, int colour) {
        Span name = new Span(present.person().name());
        name.getElement().setAttribute("dir", "auto");
        ListItem item = new ListItem(Faces.of(present.person().name(), colour), name);
        if (!present.place().equals(ReadingPlace.NOWHERE)) {
            item.add(Parts.text("between", "·"), whereabouts.way(present.place(), this));
        }
        return item;
    }
}
