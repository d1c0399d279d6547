package org.colloquium.vote.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Tex;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotPaper;

/** The papers of a ballot as they stand in its lists: the title, and what the paper is about in a line. */
class PaperLines {
    private final GroupDetails group;
    private final BallotDetails ballot;
    private final Map<PaperId, PaperSummary> papers;

    PaperLines(BallotDesk desk, GroupDetails group, BallotDetails ballot) {
        this.group = group;
        this.ballot = ballot;
        this.papers = desk.papers().of(group.id(), ballot.paperIds());
    }

    BallotDetails ballot() {
        return ballot;
    }

    Div of(BallotPaper paper) {
        Anchor title = Parts.title(BallotWords.path(group.place(), paper.id()), paper.title());
        Div words = new Div(title);
        words.addClassName("two-line");
        PaperSummary summary = papers.get(paper.id());
        if (summary != null && !summary.summary().isEmpty()) {
            Span line = Parts.text("meta line", "");
            line.add(Tex.of(summary.summary()));
            words.add(line);
        }
        return words;
    }

    static UnorderedList list(String classes) {
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "vote");
        rows.addClassNames(classes.split(" "));
        return rows;
    }

    static ListItem row(Component... parts) {
        ListItem row = new ListItem(parts);
        row.addClassName("row");
        return row;
    }

    /** For those who only look on. */
    UnorderedList lookedAt() {
        UnorderedList rows = list("onlooking");
        ballot.papers().forEach(it -> {
            ListItem row = row(of(it));
            row.addClassName("looked-at");
            rows.add(row);
        });
        return rows;
    }
}
