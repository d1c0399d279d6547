package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.Piece;
import org.colloquium.assignment.ProposalBoard;
import org.colloquium.assignment.Turn;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.paper.PaperSummary;
import org.jspecify.annotations.Nullable;

/** A draft as the board will show it: one group of rows a meeting, one column a role; what is proposed has a square. */
class ProposalTable extends MeetingTable {
    private final ProposalBoard board;
    private final Set<Turn> fresh;
    private final @Nullable Consumer<Place> edit;

    /** One place of the draft; {@code member} is null for an open one. */
    record Place(Piece piece, PaperRole role, @Nullable Turn turn) {
        @Nullable AccountId member() {
            return turn == null ? null : turn.member();
        }
    }

    /**
     * @param fresh what has just been changed
     * @param edit null where the reader may change nothing
     */
    ProposalTable(GroupDetails group, ProposalBoard board, Set<Turn> fresh, @Nullable Consumer<Place> edit) {
        super(group, roles(board).stream().map(PaperRole::heading).toList());
        this.board = board;
        this.fresh = fresh;
        this.edit = edit;
        Set<PaperRole> roles = roles(board);
        blocks().forEach((meeting, pieces) -> addMeeting(
                meeting.orElse(null), pieces.stream().map(it -> row(it, roles)).toList()));
    }

    private Map<Optional<MeetingDetails>, List<Piece>> blocks() {
        Map<Optional<MeetingDetails>, List<Piece>> blocks = new LinkedHashMap<>();
        board.meetings().values().stream()
                .sorted(Comparator.comparing(MeetingDetails::startsAt))
                .forEach(it -> blocks.put(Optional.of(it), new ArrayList<>()));
        blocks.put(Optional.empty(), new ArrayList<>());
        for (Piece it : board.proposal().terms().pieces()) {
            MeetingDetails meeting =
                    it.meeting() == null ? null : board.meetings().get(it.meeting());
            List<Piece> there = blocks.get(Optional.ofNullable(meeting));
            if (there != null) {
                there.add(it);
            }
        }
        blocks.values().removeIf(List::isEmpty);
        return blocks;
    }

    private static Set<PaperRole> roles(ProposalBoard board) {
        Set<PaperRole> roles = new TreeSet<>();
        board.proposal().terms().pieces().forEach(it -> roles.addAll(it.roles().keySet()));
        return roles;
    }

    private NativeTableRow row(Piece piece, Set<PaperRole> roles) {
        NativeTableRow row = paper(piece.paper(), title(board, piece));
        roles.forEach(it -> row.add(role(it.heading(), slots(piece, it))));
        return row;
    }

    private List<Component> slots(Piece piece, PaperRole role) {
        List<Component> slots = new ArrayList<>();
        board.published(piece, role)
                .forEach(it -> slots.add(Slot.of(
                        person(board, it.member()),
                        person(board, it.member()).shortCall(),
                        "",
                        null,
                        false,
                        "",
                        null)));
        board.proposed(piece, role).forEach(it -> slots.add(proposed(piece, role, it)));
        for (int i = 0; i < board.open(piece, role); i++) {
            slots.add(Slot.open(role, title(board, piece), act(new Place(piece, role, null))));
        }
        return slots;
    }

    private Component proposed(Piece piece, PaperRole role, Turn turn) {
        Assignee who = person(board, turn.member());
        String pinned = turn.pinned() ? "pinned" : "";
        Component slot = Slot.of(
                who,
                who.shortCall(),
                pinned,
                null,
                false,
                "Change: " + who.call() + ", " + role + " of " + title(board, piece)
                        + (turn.pinned() ? ", pinned" : ""),
                act(new Place(piece, role, turn)));
        slot.addClassName("new");
        if (fresh.contains(turn)) {
            slot.addClassName("fresh");
        }
        return slot;
    }

    private @Nullable Runnable act(Place place) {
        Consumer<Place> may = edit;
        return may == null ? null : () -> may.accept(place);
    }

    static Assignee person(ProposalBoard board, AccountId id) {
        Assignee known = board.people().get(id);
        return known != null ? known : Assignee.nobody(id);
    }

    static String title(ProposalBoard board, Piece piece) {
        PaperSummary known = board.papers().get(piece.paper());
        return known != null ? known.title() : "A paper that is gone";
    }
}
