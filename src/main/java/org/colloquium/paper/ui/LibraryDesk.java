package org.colloquium.paper.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupId;
import org.colloquium.live.Live;
import org.colloquium.live.Topic;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.PaperFigure;
import org.colloquium.paper.PaperStateChanged;
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
        List<PaperKey> allKeys,
        Live live) {
    List<PaperFigure> figures() {
        return allFigures.stream()
                .sorted(Comparator.comparingInt(PaperFigure::order))
                .toList();
    }

    /** After which changes lines of the library are stale. */
    Topic[] stale(GroupId group) {
        return Stream.concat(
                        Stream.of(PaperStateChanged.topic(group), papers.mine()),
                        allFigures.stream().flatMap(it -> it.follows(group).stream()))
                .distinct()
                .toArray(Topic[]::new);
    }

    List<PaperKey> keys(GroupDetails group) {
        return allKeys.stream()
                .filter(it -> group.may(it.action()))
                .sorted(Comparator.comparingInt(PaperKey::order))
                .toList();
    }

    List<BulkAction> actions(GroupDetails group) {
        return allActions.stream()
                .filter(it -> group.may(it.action()))
                .sorted(Comparator.comparingInt(BulkAction::order))
                .toList();
    }
}
