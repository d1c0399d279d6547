package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.AssignmentsChanged;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.BulkDone;
import org.colloquium.assignment.OpenSlot;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.ui.BoardPlace.Tab;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupChanged;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.live.Live;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingsChanged;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** Who does what: by paper and meeting, or by member. */
@Route("g/:slug/assignments")
@PermitAll
@StyleSheet("assignment.css")
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final Desk desk;
    private final Live live;
    private final Div undo = new Div();
    private final Map<AssignmentId, Integer> seen = new HashMap<>();
    private Set<AssignmentId> fresh = Set.of();
    private @Nullable Drawn drawn;
    private @Nullable Registration following;

    BoardView(GroupService groups, Desk desk, Live live) {
        this.groups = groups;
        this.desk = desk;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        BoardPlace place = BoardPlace.of(event.getLocation());
        undo.removeAll();
        drawn = null;
        show(group, place, false);
        if (following != null) {
            following.remove();
        }
        following = live.follow(
                this,
                () -> show(group, place, true),
                AssignmentsChanged.topic(group.id()),
                MeetingsChanged.topic(group.id()),
                GroupChanged.topic(group.id()));
    }

    /** @param arrives whether what others have changed is to be pointed out */
    private void show(GroupDetails group, BoardPlace place, boolean arrives) {
        Board board = read(group, place);
        Drawn now = Drawn.of(board, desk.board().season(group.id()), group.zone());
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        fresh = fresh(board, arrives);
        BoardRows rows = BoardRows.of(board, Instant.now(), place.mine());
        removeAll();
        add(Parts.page(
                "",
                Parts.head(
                        place.tab() == Tab.CALENDAR ? BoardWords.month(board) : BoardWords.answer(board),
                        place.tab() == Tab.CALENDAR ? null : BoardWords.line(board, rows),
                        acts(group)),
                Parts.middle(
                        place.links(group.place()),
                        undo,
                        organises(group) ? new MendNotice(group.place(), board) : new Div(),
                        middle(group, place, board, rows)),
                Parts.margin(Parts.section(
                        "Turns of the last half year",
                        Parts.link(group.place().path(PlansView.PATH), "Why the plans are fair"),
                        new Balance(board.people().values(), now.season())))));
    }

    private Board read(GroupDetails group, BoardPlace place) {
        if (place.tab() == Tab.CALENDAR) {
            return desk.board().month(group.id(), month(group, place));
        }
        return place.past() ? desk.board().latest(group.id()) : desk.board().current(group.id());
    }

    private static YearMonth month(GroupDetails group, BoardPlace place) {
        return place.month() == null ? YearMonth.from(Times.in(group.zone()).today()) : place.month();
    }

    /** What was not there, or not like this, when the board was last shown. */
    private Set<AssignmentId> fresh(Board board, boolean arrives) {
        Set<AssignmentId> news = board.assignments().stream()
                .filter(it -> arrives && !Objects.equals(seen.get(it.id()), it.version()))
                .map(AssignmentDetails::id)
                .collect(Collectors.toSet());
        seen.clear();
        board.assignments().forEach(it -> seen.put(it.id(), it.version()));
        return news;
    }

    private Component[] acts(GroupDetails group) {
        List<Component> acts = new ArrayList<>();
        if (group.may(Action.VOTE)) {
            acts.add(Parts.button(
                    "My work", () -> UI.getCurrent().navigate(group.place().path(MyWorkView.PATH))));
            acts.add(Parts.button(
                    "Preferences", () -> UI.getCurrent().navigate(group.place().path(PreferencesView.PATH))));
        }
        if (organises(group)) {
            acts.add(Parts.button(
                    "Propose assignments",
                    () -> UI.getCurrent().navigate(group.place().path(ProposalView.PATH))));
            acts.add(Parts.button("Assign many", () -> assignMany(group)));
            acts.add(Parts.primary("Assign", () -> assign(group, List.of(), null, null)));
        }
        return acts.toArray(Component[]::new);
    }

    private Component middle(GroupDetails group, BoardPlace place, Board board, BoardRows rows) {
        Runnable reload = () -> show(group, place, false);
        Taking taking = new Taking(desk, group.place(), board, undo, reload);
        if (place.tab() == Tab.CALENDAR) {
            return new MonthTable(group, board, place, month(group, place), taking);
        }
        if (place.tab() == Tab.MEETING ? rows.blocks().isEmpty() : nobody(board, place.mine())) {
            return BoardWords.nothing(place.mine(), organises(group));
        }
        if (place.tab() == Tab.PAPER) {
            return new PaperRows(group, board, place.mine(), taking);
        }
        if (place.tab() == Tab.MEMBER) {
            return new MemberRows(
                    group,
                    board,
                    place.mine(),
                    fresh,
                    desk,
                    reload,
                    taking,
                    organises(group) ? it -> change(group, board, it) : null);
        }
        return new BoardTable(group, board, rows, fresh, organises(group) ? organiser(group, board) : null, taking);
    }

    private static boolean nobody(Board board, boolean mine) {
        return (mine || board.slots().isEmpty())
                && board.assignments().stream()
                        .noneMatch(it -> !mine || board.person(it.member()).me());
    }

    private BoardTable.Organiser organiser(GroupDetails group, Board board) {
        return new BoardTable.Organiser() {
            @Override
            public void change(AssignmentDetails assignment) {
                BoardView.this.change(group, board, assignment);
            }

            @Override
            public void assign(PaperId paper, PaperRole role, @Nullable MeetingId meeting) {
                BoardView.this.assign(group, List.of(paper), role, meeting);
            }

            @Override
            public void fill(OpenSlot slot) {
                desk.fill(group, slot, made -> undo.removeAll()).open();
            }
        };
    }

    private void assign(
            GroupDetails group, List<PaperId> papers, @Nullable PaperRole role, @Nullable MeetingId meeting) {
        desk.assign(group, papers, role, meeting, made -> undo.removeAll()).open();
    }

    private void assignMany(GroupDetails group) {
        new BulkDialog(desk.bulk(), group, made -> {
                    Div notice = Notices.quiet(
                            Words.sentence(Words.count(made.made(), "assignment", "assignments")) + " made.");
                    notice.add(Parts.classed("acts", Parts.button("Undo", () -> takeBack(made))));
                    undo.removeAll();
                    undo.add(notice);
                })
                .open();
    }

    private void takeBack(BulkDone made) {
        int back = desk.bulk().undo(made.id());
        undo.removeAll();
        if (back < made.made()) {
            undo.add(Notices.quiet("Taken back but for "
                    + Words.count(made.made() - back, "assignment that has", "assignments that have")
                    + " been begun or changed since."));
        }
    }

    private void change(GroupDetails group, Board board, AssignmentDetails assignment) {
        desk.change(group, board, assignment, removed -> offerUndo(board, removed))
                .open();
    }

    private void offerUndo(Board board, AssignmentDetails removed) {
        Div notice = Notices.quiet(Words.sentence(board.person(removed.member()).call()) + " "
                + (board.person(removed.member()).me() ? "are" : "is") + " no longer " + removed.role() + " of "
                + board.title(removed.paper()) + ".");
        notice.add(Parts.classed("acts", Parts.button("Undo", () -> {
            undo.removeAll();
            desk.assignments().restore(removed.id());
        })));
        undo.removeAll();
        undo.add(notice);
    }

    private static boolean organises(GroupDetails group) {
        return group.may(Action.ORGANISE);
    }

    @Override
    public String getPageTitle() {
        return "Assignments · Colloquium";
    }
}
