package org.colloquium.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.live.Live;
import org.colloquium.meeting.AgendaRoles.Question;
import org.colloquium.meeting.DiscussionService;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingService;
import org.colloquium.meeting.OfferService;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;

/** One meeting: when, where, what is discussed, and who does what there. */
@Route("g/:slug/meetings/:meeting")
@PermitAll
class MeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final MeetingService meetings;
    private final PaperTitles papers;
    private final OfferService offers;
    private final DiscussionService discussions;
    private final Parties parties;
    private final Live live;
    private String title = "Meeting";
    private @Nullable Registration following;

    MeetingView(
            GroupService groups,
            MeetingService meetings,
            PaperTitles papers,
            OfferService offers,
            DiscussionService discussions,
            Parties parties,
            Live live) {
        this.groups = groups;
        this.meetings = meetings;
        this.papers = papers;
        this.offers = offers;
        this.discussions = discussions;
        this.parties = parties;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        MeetingId id = MeetingId.of(event.getRouteParameters().get("meeting").orElse(""));
        show(group, find(group, id));
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, () -> reload(group, id), parties.topics(group.id()));
    }

    /** A meeting of another group is not found here, even by who is a member there. */
    private MeetingDetails find(GroupDetails group, MeetingId id) {
        MeetingDetails found = meetings.of(group.id(), List.of(id)).get(id);
        if (found == null) {
            throw new NotFoundException();
        }
        return found;
    }

    private void reload(GroupDetails group, MeetingId id) {
        try {
            show(group, find(group, id));
        } catch (NotFoundException e) {
            removeAll();
            add(Parts.page(
                    "",
                    Parts.head("This meeting was called off", "An organiser has deleted it just now."),
                    Parts.middle(Parts.link(group.place().path("meetings"), "All meetings"))));
        }
    }

    private void show(GroupDetails group, MeetingDetails meeting) {
        title = MeetingWords.name(meeting, group.zone());
        removeAll();
        add(Parts.page(
                "",
                head(group, meeting),
                middle(group, meeting),
                Parts.margin(Parts.section("When and where", facts(group, meeting)))));
    }

    private Div head(GroupDetails group, MeetingDetails meeting) {
        List<Component> acts = new ArrayList<>();
        if (group.may(Action.ORGANISE)) {
            acts.add(Parts.plain("Delete", () -> confirmDelete(group, meeting)));
            acts.add(Parts.button("Change", () -> edit(group, meeting)));
        }
        String line = meeting.title().isEmpty() ? null : Times.in(group.zone()).full(meeting.startsAt());
        return Parts.head(title, line, acts.toArray(Component[]::new));
    }

    private Div middle(GroupDetails group, MeetingDetails meeting) {
        boolean asks = meeting.isOver(Instant.now()) && group.may(Action.ANSWER_ASSIGNMENT);
        List<Question> asked = asks ? parties.questions(group, meeting) : List.of();
        Div middle = Parts.middle(agenda(group, meeting));
        if (!asked.isEmpty()) {
            middle.addComponentAsFirst(new AskedOfMe(asked, () -> reload(group, meeting.id())));
        }
        return middle;
    }

    private Component agenda(GroupDetails group, MeetingDetails meeting) {
        if (meeting.agenda().isEmpty()) {
            Paragraph say = new Paragraph("No papers are on the agenda yet.");
            say.addClassName("say");
            return Parts.classed("empty", say);
        }
        String remark = Words.figure(meeting.agenda().size(), "paper", "papers");
        return Parts.section(
                "Agenda",
                remark,
                AgendaList.rows(
                        group.place(),
                        meeting,
                        papers.of(group.id(), meeting.agenda()),
                        parties.at(group.id(), meeting.id()),
                        it -> new Discussed(discussions, group, meeting, it, () -> reload(group, meeting.id()))));
    }

    private static Component facts(GroupDetails group, MeetingDetails meeting) {
        Div facts = new Div(new Paragraph(Times.in(group.zone()).full(meeting.startsAt())));
        if (!meeting.place().isEmpty()) {
            facts.add(new Paragraph(new PlaceText(meeting.place())));
        }
        String zone = MeetingWords.zoneRemark(group.zone());
        if (!zone.isEmpty()) {
            facts.add(new Paragraph(Parts.meta(zone)));
        }
        return facts;
    }

    private void edit(GroupDetails group, MeetingDetails meeting) {
        new MeetingDialog(group, meetings, papers, offers, meeting, it -> reload(group, it.id())).open();
    }

    private void confirmDelete(GroupDetails group, MeetingDetails meeting) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader("Delete this meeting?");
        ask.setText("It disappears for everybody. The papers stay in the library, and who was assigned stays so.");
        ask.setCancelable(true);
        ask.setCancelText("Keep it");
        ask.setConfirmText("Delete the meeting");
        ask.setConfirmButtonTheme("error");
        ask.addConfirmListener(yes -> {
            meetings.delete(meeting.id(), meeting.version());
            UI.getCurrent().navigate(group.place().path("meetings"));
        });
        ask.open();
    }

    @Override
    public String getPageTitle() {
        return title + " · Colloquium";
    }
}
