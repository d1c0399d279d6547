package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentsChanged;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.MyWorkChanged;
import org.colloquium.assignment.OpenSlot;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.live.Live;
import org.colloquium.live.Topic;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingsChanged;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** One list a meeting for which the paper is prepared, one for no meeting; with the reader's own acts. */
@StyleSheet("assignment.css")
class PaperWorkSection extends Section {
    private final Desk desk;
    private final GroupDetails group;
    private final PaperId paper;
    private final Div undo = new Div();

    PaperWorkSection(Desk desk, Live live, GroupDetails group, PaperId paper) {
        this.desk = desk;
        this.group = group;
        this.paper = paper;
        show();
        Topic[] topics = Stream.concat(
                        Stream.of(MyWorkChanged.topic(desk.me())),
                        desk.papers().parts(paper).stream()
                                .flatMap(it -> Stream.of(AssignmentsChanged.topic(it), MeetingsChanged.topic(it))))
                .toArray(Topic[]::new);
        live.follow(this, this::show, topics);
    }

    private void show() {
        Board board = desk.board().ofPaper(paper);
        removeAll();
        add(undo);
        Stream.concat(
                        board.meetings().values().stream()
                                .sorted(Comparator.comparing(MeetingDetails::startsAt)
                                        .reversed())
                                .map(Optional::of),
                        Stream.of(Optional.<MeetingDetails>empty()))
                .forEach(it -> addList(board, it.orElse(null)));
        if (organises()) {
            Component assign = Parts.classed("acts", Parts.button("Assign", this::assign));
            add(isEmpty(board) ? Parts.section("Who does what", assign) : assign);
        }
        setVisible(organises() || !isEmpty(board));
    }

    private static boolean isEmpty(Board board) {
        return board.assignments().isEmpty() && board.slots().isEmpty();
    }

    private void addList(Board board, @Nullable MeetingDetails meeting) {
        MeetingId id = meeting == null ? null : meeting.id();
        List<AssignmentDetails> here = board.assignments().stream()
                .filter(it -> Objects.equals(it.meeting(), id))
                .sorted(Comparator.comparing(AssignmentDetails::role))
                .toList();
        List<OpenSlot> open = board.slots().stream()
                .filter(it -> Objects.equals(it.meeting(), id))
                .sorted(Comparator.comparing(OpenSlot::role))
                .toList();
        if (!here.isEmpty() || !open.isEmpty()) {
            Taking taking = new Taking(desk, group.place(), board, undo, this::show);
            UnorderedList people = new UnorderedList();
            people.addClassName("people");
            here.forEach(it -> people.add(row(board, meeting, it, taking)));
            open.forEach(it -> people.add(row(board, it, taking)));
            String heading = meeting == null ? "Who does what" : "For " + AssignmentWords.day(meeting, group.zone());
            add(Parts.section(heading, people));
        }
    }

    private ListItem row(Board board, @Nullable MeetingDetails meeting, AssignmentDetails it, Taking taking) {
        Assignee who = board.person(it.member());
        boolean late = AssignmentWords.late(it, meeting, group.zone());
        String state = AssignmentWords.dueOrState(it, late, group.zone());
        String about = it.role() + " of " + board.title(paper);
        Runnable change = organises() ? () -> change(board, it) : null;
        ListItem row = new ListItem(
                Slot.of(who, who.call(), "", null, false, "Change: " + who.call() + ", " + about, change),
                Parts.text(late ? "meta due" : "meta", it.role() + (state.isEmpty() ? "" : ", " + state)));
        if (it.reason() != null) {
            Paragraph reason = new Paragraph("“" + it.reason() + "”");
            reason.addClassName("said");
            row.add(reason);
        }
        if (who.me() && group.may(Action.ANSWER_ASSIGNMENT)) {
            row.add(new MyActs(desk, group, board, it, about, this::show));
        }
        taking.ofOffered(it).ifPresent(act -> row.add(Parts.classed("acts", act)));
        return row;
    }

    private ListItem row(Board board, OpenSlot it, Taking taking) {
        Runnable fill = organises() ? () -> desk.fill(group, it, made -> show()).open() : null;
        String due = it.due() == null ? "" : ", due " + Times.in(group.zone()).due(it.due());
        return new ListItem(
                Slot.open(it.role(), board.title(paper), fill),
                Parts.meta(it.role() + due),
                Parts.classed("acts", taking.of(it)));
    }

    private void assign() {
        desk.assign(group, List.of(paper), null, null, made -> show()).open();
    }

    private void change(Board board, AssignmentDetails assignment) {
        desk.change(group, board, assignment, removed -> offerUndo(board, removed))
                .open();
    }

    private void offerUndo(Board board, AssignmentDetails removed) {
        Div notice = Notices.quiet(board.person(removed.member()).name() + " is no longer " + removed.role() + ".");
        notice.add(Parts.classed("acts", Parts.button("Undo", () -> {
            undo.removeAll();
            desk.assignments().restore(removed.id());
            show();
        })));
        undo.removeAll();
        undo.add(notice);
        show();
    }

    private boolean organises() {
        return group.may(Action.ORGANISE);
    }
}
