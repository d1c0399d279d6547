package org.colloquium.note;

import java.util.Collection;
import java.util.Map;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperFigure;
import org.colloquium.paper.PaperId;
import org.springframework.stereotype.Component;

/** The number of notes, a column of the library. */
@Component
class NoteFigure implements PaperFigure {
    private final NoteOverview overview;

    NoteFigure(NoteOverview overview) {
        this.overview = overview;
    }

    @Override
    public String heading() {
        return "Notes";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Map<PaperId, Integer> of(GroupId group, Collection<PaperId> papers) {
        return overview.counts(group, papers);
    }
}
