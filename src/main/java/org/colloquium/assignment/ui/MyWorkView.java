package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentsChanged;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.MyWorkChanged;
import org.colloquium.assignment.PlanService;
import org.colloquium.assignment.PublishedPlan;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.live.Live;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingsChanged;
import org.jspecify.annotations.Nullable;

/** What I do next, with the way to all that I need for it; and what I may take. */
@Route("g/:slug/" + MyWorkView.PATH)
@PermitAll
@StyleSheet("assignment.css")
class MyWorkView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "assignments/mine";
    private static final int LATEST = 3;

    private final GroupService groups;
    private final Desk desk;
    private final PlanService plans;
    private final Live live;
    private @Nullable Drawn drawn;
    private @Nullable Registration following;

    MyWorkView(GroupService groups, Desk desk, PlanService plans, Live live) {
        this.groups = groups;
        this.desk = desk;
        this.plans = plans;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        drawn = null;
        show(group);
        if (following != null) {
            following.remove();
        }
        following = live.follow(
                this,
                () -> show(group),
                AssignmentsChanged.topic(group.id()),
                MeetingsChanged.topic(group.id()),
                MyWorkChanged.topic(desk.me()));
    }

    private void show(GroupDetails group) {
        Board mine = desk.board().mine(group.id());
        Drawn now = Drawn.of(mine, List.of(), group.zone());
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        removeAll();
        add(Parts.page(
                "",
                Parts.head(answer(mine), null, Parts.link(group.place().path("assignments"), "All assignments")),
                Parts.middle(middle(group, mine)),
                Parts.margin(free(group, mine), why(group))));
    }

    private static String answer(Board mine) {
        int count = mine.assignments().size();
        return count == 0 ? "You have nothing to do" : "You have " + Words.count(count, "thing", "things") + " to do";
    }

    private Component middle(GroupDetails group, Board mine) {
        if (mine.assignments().isEmpty()) {
            Paragraph say =
                    new Paragraph("When somebody assigns you a paper, or you take what is left open, it stands here.");
            say.addClassName("say");
            return Parts.classed("empty", say);
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "work", "my-work");
        mine.assignments().forEach(it -> rows.add(row(group, mine, it)));
        return rows;
    }

    /** What the latest plans gave me, and why. */
    private Component why(GroupDetails group) {
        List<Component> said = plans.latestOfMine(group.id(), LATEST).stream()
                .flatMap(plan ->
                        plan.shares().stream().filter(it -> it.turns() > 0).map(it -> said(group, plan, it)))
                .toList();
        if (said.isEmpty()) {
            return new Div();
        }
        Section section = Parts.section("Why you got what you got", said.toArray(Component[]::new));
        section.add(Parts.link(group.place().path(PlansView.PATH), "Why the plans are fair"));
        return section;
    }

    private static Component said(GroupDetails group, PublishedPlan plan, PublishedPlan.Share mine) {
        Paragraph words = new Paragraph(mine.own());
        words.addClassName("two");
        return new Div(Parts.meta("Plan of " + Times.in(group.zone()).moment(plan.at())), words);
    }

    private Component free(GroupDetails group, Board mine) {
        return mine.slots().isEmpty() && mine.offered().isEmpty()
                ? Parts.section("Free to take", nothing())
                : new ForTaking(desk, group.place(), mine);
    }

    private static Paragraph nothing() {
        Paragraph words = new Paragraph("Nothing is left open or offered to you.");
        words.addClassName("two");
        return words;
    }

    private ListItem row(GroupDetails group, Board mine, AssignmentDetails it) {
        MeetingDetails meeting = mine.meeting(it.meeting());
        boolean late = AssignmentWords.late(it, meeting, group.zone());
        String title = mine.title(it.paper());
        boolean asked = meeting != null && meeting.isOver(Instant.now());
        String state = asked ? "" : AssignmentWords.dueOrState(it, late, group.zone());
        Span meta = Parts.meta(AssignmentWords.youAre(it.role())
                + (meeting == null ? "" : " For " + AssignmentWords.day(meeting, group.zone()) + "."));
        if (!state.isEmpty()) {
            meta.add(new Span(" "), Shape.of(it, late), Parts.text(late ? "due" : "", Words.sentence(state) + "."));
        }
        Div words = new Div(
                Parts.title(group.place().path("papers/" + it.paper()), title), meta, ways(group.place(), it, title));
        Div row = Parts.classed("row", words);
        if (group.may(Action.ANSWER_ASSIGNMENT)) {
            row.add(new MyActs(desk, group, mine, it, it.role() + " of " + title, () -> show(group)));
        }
        return new ListItem(row);
    }

    private static Nav ways(GroupPlace group, AssignmentDetails it, String title) {
        String paper = group.path("papers/" + it.paper());
        Div links = Parts.classed(
                "chips",
                Parts.link(paper, "Paper"),
                Parts.link(paper + "/pdf", "PDF"),
                Parts.link(group.path("notes?paper=" + it.paper()), "Notes"));
        if (it.meeting() != null) {
            links.add(Parts.link(group.path("meetings/" + it.meeting()), "Meeting"));
        }
        Nav nav = new Nav(links);
        nav.addClassName("views");
        nav.getElement().setAttribute("aria-label", "For " + it.role() + " of " + title);
        return nav;
    }

    @Override
    public String getPageTitle() {
        return "My work · Colloquium";
    }
}
