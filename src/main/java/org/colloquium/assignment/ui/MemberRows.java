package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.Board;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.jspecify.annotations.Nullable;

/** The board by member: a section each, what is still to do on top. */
class MemberRows extends Div {
    private final GroupDetails group;
    private final Board board;
    private final Desk desk;
    private final Set<AssignmentId> fresh;
    private final Runnable reload;
    private final Taking taking;
    private final @Nullable Consumer<AssignmentDetails> change;

    /**
     * @param fresh what has just arrived or changed
     * @param change null where the reader may change nothing
     */
    MemberRows(
            GroupDetails group,
            Board board,
            boolean onlyMine,
            Set<AssignmentId> fresh,
            Desk desk,
            Runnable reload,
            Taking taking,
            @Nullable Consumer<AssignmentDetails> change) {
        this.group = group;
        this.board = board;
        this.desk = desk;
        this.fresh = fresh;
        this.reload = reload;
        this.taking = taking;
        this.change = change;
        addClassName("main");
        board.people().values().stream().filter(who -> who.me() || !onlyMine).forEach(this::section);
        if (!onlyMine && !board.slots().isEmpty()) {
            add(Parts.section("Left open", new FreeSlots(group.place(), board, taking)));
        }
    }

    private void section(Assignee who) {
        List<AssignmentDetails> has = new ArrayList<>(Load.of(board, who));
        if (has.isEmpty()) {
            return;
        }
        has.sort(Comparator.<AssignmentDetails, Boolean>comparing(
                        it -> !it.state().unfinished())
                .thenComparing(AssignmentDetails::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(it -> it.id().value()));
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "work");
        has.forEach(it -> rows.add(row(who, it)));
        Section section =
                Parts.section(who.call() + (who.member() ? "" : " (no longer a member)"), Load.words(has), rows);
        add(section);
    }

    private ListItem row(Assignee who, AssignmentDetails assignment) {
        MeetingDetails meeting = board.meeting(assignment.meeting());
        boolean late = AssignmentWords.late(assignment, meeting, group.zone());
        String title = board.title(assignment.paper());
        String state = AssignmentWords.dueOrState(assignment, late, group.zone());
        Span meta = Parts.meta(Words.sentence(assignment.role().name())
                + (meeting == null ? "" : ", for " + AssignmentWords.day(meeting, group.zone())));
        if (!state.isEmpty()) {
            meta.add(new Span(", "), Shape.of(assignment, late), Parts.text(late ? "due" : "", state));
        }
        if (assignment.reason() != null) {
            meta.add(new Span(": " + assignment.reason()));
        }
        Div words = new Div(Parts.title(group.place().path("papers/" + assignment.paper()), title), meta);
        ListItem row = new ListItem(Parts.classed("row", words, acts(who, assignment, title)));
        row.setClassName("fresh", fresh.contains(assignment.id()));
        return row;
    }

    private Component acts(Assignee who, AssignmentDetails assignment, String title) {
        Div acts = Parts.classed("acts");
        if (who.me() && group.may(Action.ANSWER_ASSIGNMENT)) {
            acts.add(new MyActs(desk, group, board, assignment, assignment.role() + " of " + title, reload));
        }
        taking.ofOffered(assignment).ifPresent(acts::add);
        Consumer<AssignmentDetails> may = change;
        if (may != null) {
            Button button = Parts.plain("Change", () -> may.accept(assignment));
            button.setAriaLabel("Change: " + who.call() + ", " + assignment.role() + " of " + title);
            acts.add(button);
        }
        return acts;
    }
}
