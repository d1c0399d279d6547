package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.OpenSlot;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.ui.BoardRows.Block;
import org.colloquium.assignment.ui.BoardRows.Row;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** What is assigned: one group of rows a meeting, one column a role. */
class BoardTable extends MeetingTable {
    private static final String OTHERS = "Other roles";

    private final GroupDetails group;
    private final Board board;
    private final BoardRows rows;
    private final Set<AssignmentId> fresh;
    private final @Nullable Organiser organiser;
    private final Taking taking;

    /** What an organiser can do from the table. */
    interface Organiser {
        void change(AssignmentDetails assignment);

        void assign(PaperId paper, PaperRole role, @Nullable MeetingId meeting);

        void fill(OpenSlot slot);
    }

    /**
     * @param fresh what has just arrived or changed
     * @param organiser null where the reader may change nothing
     */
    BoardTable(
            GroupDetails group,
            Board board,
            BoardRows rows,
            Set<AssignmentId> fresh,
            @Nullable Organiser organiser,
            Taking taking) {
        super(group, headings(rows));
        this.group = group;
        this.board = board;
        this.rows = rows;
        this.fresh = fresh;
        this.organiser = organiser;
        this.taking = taking;
        rows.blocks()
                .forEach(block -> addMeeting(
                        block.meeting(),
                        block.rows().stream().map(it -> row(block, it)).toList()));
    }

    private static List<String> headings(BoardRows rows) {
        Stream<String> roles = rows.columns().stream().map(PaperRole::heading);
        return Stream.concat(roles, rows.hasOtherRoles() ? Stream.of(OTHERS) : Stream.of())
                .toList();
    }

    private NativeTableRow row(Block block, Row paper) {
        NativeTableRow row = paper(paper.paper(), board.title(paper.paper()));
        rows.columns().forEach(it -> row.add(role(it.heading(), slots(block, paper, it))));
        if (rows.hasOtherRoles()) {
            row.add(role(OTHERS, others(block, paper)));
        }
        return row;
    }

    private List<Component> slots(Block block, Row paper, PaperRole role) {
        List<Component> slots = new ArrayList<>();
        paper.in(role).forEach(it -> slots.add(slot(block, it, "")));
        paper.openIn(role).forEach(it -> slots.add(open(it, "")));
        if (paper.wants(role)) {
            MeetingId meeting = block.meeting() == null ? null : block.meeting().id();
            Organiser may = organiser;
            slots.add(Slot.open(
                    role,
                    board.title(paper.paper()),
                    may == null ? null : () -> may.assign(paper.paper(), role, meeting)));
        }
        return slots;
    }

    private List<Component> others(Block block, Row paper) {
        return Stream.concat(
                        paper.inOtherRoles().stream()
                                .map(it -> slot(block, it, it.role().name())),
                        paper.openInOtherRoles().stream()
                                .map(it -> open(it, it.role().name())))
                .toList();
    }

    private Component open(OpenSlot slot, String role) {
        Organiser may = organiser;
        Component open = Slot.open(slot.role(), board.title(slot.paper()), may == null ? null : () -> may.fill(slot));
        Div both = Parts.classed("free", open);
        if (!role.isEmpty()) {
            both.add(Parts.meta(role));
        }
        taking.brief(slot).ifPresent(both::add);
        return both;
    }

    private Component slot(Block block, AssignmentDetails assignment, String role) {
        Assignee who = board.person(assignment.member());
        boolean late = AssignmentWords.late(assignment, block.meeting(), group.zone());
        String state = AssignmentWords.state(assignment, late);
        String words = role.isEmpty() ? state : state.isEmpty() ? role : role + ", " + state;
        Organiser may = organiser;
        Component slot = Slot.of(
                who,
                who.shortCall(),
                words,
                state.isEmpty() ? null : Shape.of(assignment, late),
                late,
                "Change: " + who.call() + ", " + assignment.role() + " of " + board.title(assignment.paper())
                        + (state.isEmpty() ? "" : ", " + state),
                may == null ? null : () -> may.change(assignment));
        if (fresh.contains(assignment.id())) {
            slot.addClassName("fresh");
        }
        return taking.briefOffered(assignment)
                .<Component>map(it -> Parts.classed("free", slot, it))
                .orElse(slot);
    }
}
