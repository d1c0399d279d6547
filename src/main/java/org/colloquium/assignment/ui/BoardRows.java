package org.colloquium.assignment.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.OpenSlot;
import org.colloquium.assignment.PaperRole;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** The board's order: a block of rows a meeting, the earliest first, then what is for no meeting. */
record BoardRows(List<Block> blocks) {
    /** A meeting and its papers; {@code meeting} is null for what is for none. */
    record Block(@Nullable MeetingDetails meeting, List<Row> rows) {}

    /** A paper and who does what with it. */
    record Row(PaperId paper, boolean coming, List<AssignmentDetails> assignments, List<OpenSlot> slots) {
        List<AssignmentDetails> in(PaperRole role) {
            return assignments.stream().filter(it -> it.role().equals(role)).toList();
        }

        List<AssignmentDetails> inOtherRoles() {
            return assignments.stream()
                    .filter(it -> !it.role().usual())
                    .sorted(Comparator.comparing(AssignmentDetails::role))
                    .toList();
        }

        List<OpenSlot> openIn(PaperRole role) {
            return slots.stream().filter(it -> it.role().equals(role)).toList();
        }

        List<OpenSlot> openInOtherRoles() {
            return slots.stream()
                    .filter(it -> !it.role().usual())
                    .sorted(Comparator.comparing(OpenSlot::role))
                    .toList();
        }

        /** Whether somebody is wanted, and it is not left open: a coming paper needs a presenter, and a role that was declined another member. */
        boolean wants(PaperRole role) {
            List<AssignmentDetails> held = in(role);
            boolean nobody = held.stream().allMatch(it -> it.state() == AssignmentState.DECLINED);
            return nobody && openIn(role).isEmpty() && (!held.isEmpty() || coming && role.equals(PaperRole.PRESENTER));
        }
    }

    static BoardRows of(Board board, Instant now, boolean onlyMine) {
        List<Block> blocks = new ArrayList<>();
        meetings(board).forEach(it -> add(blocks, block(board, it, now, onlyMine)));
        add(blocks, block(board, null, now, onlyMine));
        return new BoardRows(blocks);
    }

    /** The usual roles to make a column of: always presenter and discussant, the others when somebody has them. */
    List<PaperRole> columns() {
        Set<PaperRole> columns = new TreeSet<>(List.of(PaperRole.PRESENTER, PaperRole.DISCUSSANT));
        rows().flatMap(it -> Stream.concat(
                        it.assignments().stream().map(AssignmentDetails::role),
                        it.slots().stream().map(OpenSlot::role)))
                .filter(PaperRole::usual)
                .forEach(columns::add);
        return List.copyOf(columns);
    }

    boolean hasOtherRoles() {
        return rows().anyMatch(it ->
                !it.inOtherRoles().isEmpty() || !it.openInOtherRoles().isEmpty());
    }

    long wanted(PaperRole role) {
        return rows().filter(it -> it.wants(role)).count();
    }

    private Stream<Row> rows() {
        return blocks.stream().flatMap(it -> it.rows().stream());
    }

    private static Stream<MeetingDetails> meetings(Board board) {
        return board.meetings().values().stream()
                .sorted(Comparator.comparing(MeetingDetails::startsAt)
                        .thenComparing(it -> it.id().value()));
    }

    private static Block block(Board board, @Nullable MeetingDetails meeting, Instant now, boolean onlyMine) {
        MeetingId id = meeting == null ? null : meeting.id();
        List<AssignmentDetails> here = board.assignments().stream()
                .filter(it -> Objects.equals(it.meeting(), id))
                .toList();
        List<OpenSlot> open = board.slots().stream()
                .filter(it -> Objects.equals(it.meeting(), id))
                .toList();
        boolean coming = meeting != null && meeting.startsAt().isAfter(now);
        Set<PaperId> papers = new LinkedHashSet<>();
        if (meeting != null && coming) {
            papers.addAll(meeting.agenda());
        }
        here.forEach(it -> papers.add(it.paper()));
        open.forEach(it -> papers.add(it.paper()));
        List<Row> rows = papers.stream()
                .map(paper -> new Row(
                        paper,
                        coming,
                        here.stream().filter(it -> it.paper().equals(paper)).toList(),
                        open.stream().filter(it -> it.paper().equals(paper)).toList()))
                .filter(row -> !onlyMine
                        || row.assignments().stream()
                                .anyMatch(it -> board.person(it.member()).me()))
                .toList();
        return new Block(meeting, rows);
    }

    private static void add(List<Block> blocks, Block block) {
        if (!block.rows().isEmpty()) {
            blocks.add(block);
        }
    }
}
