package org.colloquium.paper.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Tex;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.SeenIn;

/** Title, authors, links, and in which digests it was seen. */
class PaperHead extends Header {
    private static final int DAYS_NAMED = 3;

    private final PaperDesk desk;
    private final GroupDetails group;
    private final H1 title = new H1();
    private final Paragraph authors = new Paragraph();
    private final Paragraph venue = new Paragraph();
    private final Div links = Parts.classed("links");
    private final MergedPapers merged;
    private final Origins origins;

    PaperHead(PaperDesk desk, GroupDetails group, PaperId paper) {
        this.desk = desk;
        this.group = group;
        merged = new MergedPapers(desk, group);
        origins = new Origins(desk, group, paper);
        venue.addClassName("meta");
        venue.getElement().setAttribute("dir", "auto");
        authors.addClassName("by");
        add(title, authors, venue, links, merged, origins);
    }

    void show(PaperDetails paper) {
        title.removeAll();
        title.add(Tex.of(paper.titleText()));
        authors.setText(PaperLinks.names(paper.authors()));
        authors.setVisible(!paper.authors().isEmpty());
        String where = Stream.of(paper.venue(), paper.comment())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        venue.setText(where);
        venue.setVisible(!where.isEmpty());
        merged.show(paper);
        origins.show();
        links.removeAll();
        PaperLinks.of(paper).forEach(it -> links.add(outside(it)));
        if (paper.published() != null) {
            links.add(Parts.text("", Times.in(group.zone()).date(paper.published())));
        }
        seen(desk.papers().seenIn(paper.id()));
        if (group.may(Action.IMPORT)) {
            links.add(Parts.plain("Edit", () -> new PaperDialog(desk, group, paper.id()).open()));
        }
        if (group.may(Action.UNDO_IMPORT)) {
            links.add(Parts.plain("Merge", () -> new MergeDialog(desk, group, paper, merged::merged).open()));
        }
        links.add(origins.toggle());
    }

    private void seen(List<SeenIn.Sighting> sightings) {
        if (sightings.isEmpty()) {
            return;
        }
        Times times = Times.in(group.zone());
        Div seen = new Div(Parts.text("", sightings.size() <= DAYS_NAMED ? "Seen in the digest of " : "Seen in "));
        if (sightings.size() > DAYS_NAMED) {
            seen.add(Parts.text("", Words.figure(sightings.size(), "digest", "digests") + ", last "));
        }
        List<SeenIn.Sighting> named = sightings.subList(0, sightings.size() > DAYS_NAMED ? 1 : sightings.size());
        for (int i = 0; i < named.size(); i++) {
            seen.add(Parts.text("", i == 0 ? "" : i == named.size() - 1 ? " and " : ", "));
            seen.add(Parts.link(named.get(i).path(), times.date(named.get(i).day(group.zone()))));
        }
        links.add(seen);
    }

    private static Anchor outside(PaperLinks.Link it) {
        Anchor link = new Anchor(it.url(), it.words(), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
