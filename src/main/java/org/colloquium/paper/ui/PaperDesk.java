package org.colloquium.paper.ui;

import java.util.Comparator;
import java.util.List;
import org.colloquium.account.CurrentUser;
import org.colloquium.live.Live;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.PaperStateChanged;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.PaperTitles;
import org.colloquium.paper.SavedSearchesChanged;
import org.springframework.stereotype.Component;

/** What the page of a paper works with. */
@Component
record PaperDesk(
        PaperService papers,
        PaperMerging merging,
        PaperTitles titles,
        PaperStateService states,
        List<PaperSection> sections,
        List<BesideAbstract> beside,
        CurrentUser currentUser,
        Live live) {
    /** What only the reader makes of papers. */
    Topic mine() {
        return PaperStateChanged.privateTo(currentUser.id());
    }

    /** What searches only the reader keeps. */
    Topic mineSaved() {
        return SavedSearchesChanged.privateTo(currentUser.id());
    }

    List<PaperSection> on(PaperSection.Side side) {
        return sections.stream()
                .filter(it -> it.side() == side)
                .sorted(Comparator.comparingInt(PaperSection::order))
                .toList();
    }
}
