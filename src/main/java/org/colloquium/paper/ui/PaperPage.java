package org.colloquium.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Tex;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperSection.Side;

/** The content of the page of a paper. */
class PaperPage extends Main {
    private final PaperDesk desk;
    private final GroupDetails group;
    private final PaperId id;
    private final PaperHead head;
    private final PaperBar bar;
    private final Remarks remarks;
    private final Paragraph summary = new Paragraph();

    PaperPage(PaperDesk desk, GroupDetails group, PaperDetails paper) {
        this.desk = desk;
        this.group = group;
        this.id = paper.id();
        head = new PaperHead(desk, group);
        bar = new PaperBar(desk, group, id);
        desk.on(Side.BAR).forEach(it -> it.section(group, id).ifPresent(bar::contribute));
        remarks = new Remarks(desk, group, id);
        summary.addClassName("abstract");
        addClassNames("page", "reading");
        Div middle = Parts.middle(head, bar, summary);
        middle.addClassName("paper");
        Div margin = Parts.margin();
        sections(Side.MIDDLE, middle);
        sections(Side.MARGIN, margin);
        margin.add(remarks);
        add(middle, margin);
        show(paper);
    }

    private void sections(Side side, Div column) {
        desk.on(side).forEach(it -> it.section(group, id).ifPresent(column::add));
    }

    /** Shows it as it is now; what the reader is typing stays. */
    void reload() {
        try {
            show(desk.papers().find(id));
        } catch (NotFoundException e) {
            gone();
        }
    }

    private void show(PaperDetails paper) {
        head.show(paper);
        bar.show();
        remarks.show();
        boolean none = paper.abstractText().isEmpty();
        summary.removeAll();
        summary.add(Tex.of(none ? "The source gave no abstract." : paper.abstractText()));
        summary.setClassName("two", none);
    }

    private void gone() {
        Paragraph say = new Paragraph("Somebody deleted this paper meanwhile.");
        say.addClassName("say");
        removeAll();
        add(Parts.classed("empty", say, Parts.link(group.place().path("library"), "To the library")));
    }
}
