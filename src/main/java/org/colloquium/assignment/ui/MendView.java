package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.Handover;
import org.colloquium.assignment.Mending;
import org.colloquium.assignment.MendingService;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.meeting.MeetingDetails;

/** Shows the fewest changes that fill what was declined or left behind, and makes them when an organiser agrees. */
@Route("g/:slug/assignments/mend")
@PermitAll
@StyleSheet("assignment.css")
class MendView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "assignments/mend";

    private final GroupService groups;
    private final MendingService mending;
    private final Errand errand = new Errand();

    MendView(GroupService groups, MendingService mending) {
        this.groups = groups;
        this.mending = mending;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        if (!group.may(Action.ORGANISE)) {
            throw new NotFoundException();
        }
        look(group, new Div());
    }

    private void look(GroupDetails group, Div notice) {
        show("What is to be mended", notice, new Paragraph("Nothing is changed before you agree."));
        errand.start(
                "Looking for the fewest changes. Leaving this page gives it up.",
                sign -> mending.look(
                        group.id(),
                        (settled, since) -> sign.say("Looking for the fewest changes: " + since.toSeconds()
                                + " of at most 40 seconds. Leaving this page gives it up.")),
                it -> show(group, it),
                failed -> notice.add(Notices.error("It could not be worked out just now. Nothing was changed.")),
                () -> {});
    }

    private void show(GroupDetails group, Mending found) {
        switch (found) {
            case Mending.None it ->
                show(
                        "There is no way to mend it",
                        new Div(),
                        new Paragraph(
                                "Nobody is left who could take what is open, whoever is disturbed. Assign it by hand,"
                                        + " leave it open, or ask members what they can take."));
            case Mending.Found it -> {
                if (it.changes().isEmpty()) {
                    show("There is nothing to mend", new Div(), new Paragraph("Everything has somebody."));
                } else {
                    show(group, it);
                }
            }
        }
    }

    private void show(GroupDetails group, Mending.Found found) {
        Div notice = new Div();
        int changes = found.changes().size();
        UnorderedList list = new UnorderedList();
        list.addClassNames("rows", "mending");
        found.changes().forEach(it -> list.add(row(group, found.board(), it)));
        Button accept = Parts.primary("Make " + Words.figure(changes, "change", "changes"), () -> {});
        accept.setDisableOnClick(true);
        accept.addClickListener(click -> accept(group, found, notice));
        show(
                Words.sentence(Words.count(changes, "change mends it", "changes mend it")),
                notice,
                new Paragraph(
                        "No fewer changes would do. Everybody else keeps what they have, and only who gets something is"
                                + " told."),
                list,
                Parts.classed("acts", accept));
    }

    private static ListItem row(GroupDetails group, Board board, Handover it) {
        AssignmentDetails of = it.of();
        Assignee from = board.person(of.member());
        Assignee to = board.person(it.to());
        MeetingDetails meeting = board.meeting(of.meeting());
        Div words = new Div(
                Parts.title(group.place().path("papers/" + of.paper()), board.title(of.paper())),
                Parts.meta(Words.sentence(of.role().name())
                        + (meeting == null ? "" : ", " + AssignmentWords.day(meeting, group.zone())) + ". "
                        + from.shortName() + " " + it.why() + "."));
        ListItem row = new ListItem(
                words,
                Parts.classed(
                        "handover",
                        Slot.of(from, from.shortCall(), "", null, false, "", null),
                        Parts.meta("to"),
                        Slot.of(to, to.shortCall(), "", null, false, "", null)));
        row.addClassName("row");
        return row;
    }

    private void accept(GroupDetails group, Mending.Found found, Div notice) {
        try {
            int made = mending.accept(group.id(), found.changes()).size();
            UI.getCurrent().navigate(group.place().path("assignments"));
            Notification.show(
                    Words.sentence(Words.count(made, "assignment has", "assignments have")) + " gone to somebody else.",
                    5000,
                    Notification.Position.BOTTOM_START);
        } catch (StaleVersionException | NotFoundException | ConflictException | InvalidInputException e) {
            notice.add(
                    Notices.error("Something was changed in the meantime, and nothing now. This is looked for anew."));
            look(group, notice);
        }
    }

    private void show(String answer, Component... middle) {
        removeAll();
        Div main = Parts.middle(errand);
        main.add(middle);
        add(Parts.page("", Parts.head(answer, null), main));
    }

    @Override
    public String getPageTitle() {
        return "Mend assignments · Colloquium";
    }
}
