package org.colloquium.paper.ui;

import java.util.Comparator;
import java.util.List;
import org.colloquium.group.GroupDetails;
import org.colloquium.live.Live;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.PaperFigure;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.SavedSearchService;
import org.springframework.stereotype.Component;

/** What the library works with. */
@Component
record LibraryDesk(
        LibraryService library,
        PaperStateService states,
        SavedSearchService searches,
        PaperDesk papers,
        List<PaperFigure> allFigures,
        List<BulkAction> allActions,
        Live live) {
    List<PaperFigure> figures() {
        return allFigures.stream()
                .sorted(Comparator.comparingInt(PaperFigure::order))
                .toList();
    }

    List<BulkAction> actions(GroupDetails group) {
        return allActions.stream()
                .filter(it -> group.may(it.action()))
                .sorted(Comparator.comparingInt(BulkAction::order))
                .toList();
    }
}
