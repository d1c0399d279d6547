package org.colloquium.assignment.ui;

import java.util.List;
import java.util.function.Consumer;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentService;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.BoardService;
import org.colloquium.assignment.BulkService;
import org.colloquium.assignment.ClaimService;
import org.colloquium.assignment.OpenSlot;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.PostponementService;
import org.colloquium.assignment.SwapService;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screens of assignments need, and the forms that they share. */
@Component
class Desk {
    private final AssignmentService assignments;
    private final BoardService board;
    private final ClaimService claims;
    private final SwapService swaps;
    private final BulkService bulk;
    private final PostponementService postponements;
    private final CurrentUser currentUser;
    private final MeetingService meetings;
    private final PaperTitles papers;
    private final List<AssignmentChoice> choices;

    Desk(
            AssignmentService assignments,
            BoardService board,
            ClaimService claims,
            SwapService swaps,
            BulkService bulk,
            PostponementService postponements,
            CurrentUser currentUser,
            MeetingService meetings,
            PaperTitles papers,
            List<AssignmentChoice> choices) {
        this.assignments = assignments;
        this.board = board;
        this.claims = claims;
        this.swaps = swaps;
        this.bulk = bulk;
        this.postponements = postponements;
        this.currentUser = currentUser;
        this.meetings = meetings;
        this.papers = papers;
        this.choices = choices;
    }

    AssignmentService assignments() {
        return assignments;
    }

    BoardService board() {
        return board;
    }

    ClaimService claims() {
        return claims;
    }

    SwapService swaps() {
        return swaps;
    }

    BulkService bulk() {
        return bulk;
    }

    PostponementService postponements() {
        return postponements;
    }

    AccountId me() {
        return currentUser.id();
    }

    MeetingService meetings() {
        return meetings;
    }

    PaperTitles papers() {
        return papers;
    }

    /** What features let the reader choose, for the assignment that is changed, or for new ones. */
    List<AssignmentChoice.Fields> choices(GroupDetails group, AssignmentChoice.@Nullable Given given) {
        return choices.stream().flatMap(it -> it.fields(group, given).stream()).toList();
    }

    /** A form that assigns; {@code chosen} may be empty, then it asks for a paper. */
    AssignDialog assign(
            GroupDetails group,
            List<PaperId> chosen,
            @Nullable PaperRole role,
            @Nullable MeetingId meeting,
            Consumer<List<AssignmentDetails>> done) {
        return new AssignDialog(this, group, chosen, role, meeting, done);
    }

    /** A form that gives to members what is left open, or leaves it open no longer. */
    AssignDialog fill(GroupDetails group, OpenSlot slot, Consumer<List<AssignmentDetails>> done) {
        AssignDialog form = assign(group, List.of(slot.paper()), slot.role(), slot.meeting(), done);
        form.fill(slot);
        return form;
    }

    /** A form that changes one assignment or takes it away. */
    ChangeDialog change(
            GroupDetails group, Board known, AssignmentDetails assignment, Consumer<AssignmentDetails> removed) {
        return new ChangeDialog(this, group, known, assignment, removed);
    }
}
