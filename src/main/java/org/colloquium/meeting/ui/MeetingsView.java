package org.colloquium.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.live.Live;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingService;
import org.colloquium.meeting.MeetingsChanged;
import org.colloquium.meeting.OfferService;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;

/** The group's meetings, coming and past. */
@Route("g/:slug/meetings")
@PermitAll
class MeetingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int STRETCH = 20;

    private final GroupService groups;
    private final MeetingService meetings;
    private final PaperTitles papers;
    private final OfferService offers;
    private final Live live;
    private int pastShown = STRETCH;
    private @Nullable Registration following;

    MeetingsView(GroupService groups, MeetingService meetings, PaperTitles papers, OfferService offers, Live live) {
        this.groups = groups;
        this.meetings = meetings;
        this.papers = papers;
        this.offers = offers;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        pastShown = STRETCH;
        show(group);
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, () -> show(group), MeetingsChanged.topic(group.id()));
    }

    private void show(GroupDetails group) {
        List<MeetingDetails> coming = meetings.coming(group.id());
        Listing<MeetingDetails> past = meetings.past(group.id(), new PageRequest(pastShown, null));
        removeAll();
        add(Parts.page(
                "", head(group, coming), Parts.middle(middle(group, coming, past)), Parts.margin(margin(group))));
    }

    private Div head(GroupDetails group, List<MeetingDetails> coming) {
        String zone = MeetingWords.zoneRemark(group.zone());
        String line = coming.size() > 1
                ? Words.sentence(Words.count(coming.size() - 1, "more is planned.", "more are planned."))
                : null;
        Component[] acts = group.may(Action.ORGANISE)
                ? new Component[] {Parts.primary("Plan a meeting", () -> plan(group))}
                : new Component[0];
        return Parts.head(answer(group, coming), zone.isEmpty() ? line : line == null ? zone : line + " " + zone, acts);
    }

    private static String answer(GroupDetails group, List<MeetingDetails> coming) {
        return coming.isEmpty()
                ? "No meeting is planned"
                : "The next meeting is on "
                        + Times.in(group.zone()).full(coming.getFirst().startsAt());
    }

    private Component[] middle(GroupDetails group, List<MeetingDetails> coming, Listing<MeetingDetails> past) {
        List<Component> parts = new ArrayList<>();
        if (!coming.isEmpty()) {
            parts.add(Parts.section("Coming", list(group, coming)));
        } else if (past.total() == 0) {
            parts.add(nothing(group));
        }
        if (past.total() > 0) {
            parts.add(Parts.section("Past", String.valueOf(past.total()), list(group, past.items())));
        }
        if (past.next() != null && pastShown < PageRequest.MOST) {
            parts.add(Parts.button("Show earlier ones", () -> {
                pastShown = PageRequest.MOST;
                show(group);
            }));
        }
        return parts.toArray(Component[]::new);
    }

    private static Component nothing(GroupDetails group) {
        Paragraph say = new Paragraph(
                group.may(Action.ORGANISE)
                        ? "Plan a meeting: a date, a place, and the papers you want to discuss."
                        : "When an organiser plans a meeting, it stands here.");
        say.addClassName("say");
        return Parts.classed("empty", say);
    }

    private static UnorderedList list(GroupDetails group, List<MeetingDetails> meetings) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        meetings.forEach(it -> list.add(row(group, it)));
        return list;
    }

    private static ListItem row(GroupDetails group, MeetingDetails meeting) {
        Times times = Times.in(group.zone());
        Anchor title = Parts.title(MeetingWords.path(meeting, group.place()), MeetingWords.name(meeting, group.zone()));
        title.addClassName("ui");
        Span facts = Parts.meta(meeting.title().isEmpty() ? "" : times.full(meeting.startsAt()) + " · ");
        if (!meeting.place().isEmpty()) {
            facts.add(new PlaceText(meeting.place()), new Text(" · "));
        }
        facts.add(MeetingWords.papers(meeting));
        Div words = new Div(title, facts);
        words.addClassName("two-line");
        return new ListItem(Parts.classed("row", words));
    }

    private static Component[] margin(GroupDetails group) {
        return new Component[] {
            Parts.section(
                    "Who does what", Parts.link(group.place().path("assignments"), "Assignments for all meetings"))
        };
    }

    private void plan(GroupDetails group) {
        new MeetingDialog(
                        group,
                        meetings,
                        papers,
                        offers,
                        null,
                        planned -> UI.getCurrent().navigate(MeetingWords.path(planned, group.place())))
                .open();
    }

    @Override
    public String getPageTitle() {
        return "Meetings · Colloquium";
    }
}
