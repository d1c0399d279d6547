package org.colloquium.triage.ui;

import java.util.Comparator;
import java.util.List;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.GroupDetails;
import org.colloquium.live.Live;
import org.colloquium.note.NoteOverview;
import org.colloquium.note.NoteService;
import org.colloquium.note.WritingService;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.ui.BulkAction;
import org.colloquium.triage.TriageService;
import org.colloquium.vote.ApprovalService;
import org.colloquium.vote.UpvoteService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What triage works with. */
@Component
record TriageDesk(
        TriageService triage,
        LibraryService library,
        PaperStateService states,
        UpvoteService upvotes,
        ApprovalService approvals,
        NoteService notes,
        NoteOverview noted,
        WritingService writing,
        List<BulkAction> allActions,
        CurrentUser me,
        Live live,
        JsonMapper json) {
    List<BulkAction> actions(GroupDetails group) {
        return allActions.stream()
                .filter(it -> group.may(it.action()))
                .sorted(Comparator.comparingInt(BulkAction::order))
                .toList();
    }
}
