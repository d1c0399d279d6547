package org.colloquium.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.InTurn;
import org.colloquium.common.ui.Parts;
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
    private final AbstractText summary = new AbstractText();
    private final Div middle = Parts.middle();
    private final Div margin = Parts.margin();
    private final List<Component> sections = new ArrayList<>();
    private final InTurn inTurn = new InTurn(this);
    private List<PaperId> parts;

    PaperPage(PaperDesk desk, GroupDetails group, PaperDetails paper) {
        this.desk = desk;
        this.group = group;
        this.id = paper.id();
        head = new PaperHead(desk, group, id);
        desk.on(Side.HEAD).forEach(it -> it.section(group, id).ifPresent(head::add));
        bar = new PaperBar(desk, group, id);
        desk.on(Side.BAR).forEach(it -> it.section(group, id).ifPresent(bar::contribute));
        remarks = new Remarks(desk, group, id);
        addClassNames("page", "reading");
        parts = paper.merged();
        middle.add(head, bar, summary);
        middle.addClassName("paper");
        add(middle, margin);
        fill();
        show(paper);
    }

    /**
     * What the group makes of the paper comes after the paper itself, always at the end of what is there, so that nothing
     * moves. What speaks of passages is last: each of its parts keeps to its passage.
     */
    private void fill() {
        sections(Side.MIDDLE, middle);
        sections(Side.MARGIN, margin);
        inTurn.add(() -> margin.add(remarks));
        desk.beside().forEach(it -> later(() -> it.beside(group, id, summary), margin));
    }

    private void sections(Side side, Div column) {
        desk.on(side).forEach(it -> later(() -> it.section(group, id), column));
    }

    private void later(Supplier<Optional<Component>> made, Div column) {
        inTurn.add(() -> {
            try {
                made.get().ifPresent(section -> keep(section, column));
            } catch (NotFoundException e) {
                reload(); // the paper has gone, or gone elsewhere, meanwhile
            }
        });
    }

    private void keep(Component section, Div column) {
        sections.add(section);
        column.add(section);
    }

    /** Sections follow what was made on all papers of the work; what is typed in them is kept as a draft. */
    private void sectionsAnew() {
        sections.forEach(Component::removeFromParent);
        sections.clear();
        remarks.removeFromParent();
        inTurn.stop();
        fill();
        inTurn.ask();
    }

    /** Shows it as it is now; what the reader is typing stays. */
    void reload() {
        try {
            PaperDetails now = desk.papers().find(id);
            if (!now.id().equals(id)) {
                elsewhere(now);
                return;
            }
            if (!now.merged().equals(parts)) {
                parts = now.merged();
                sectionsAnew();
            }
            show(now);
        } catch (NotFoundException e) {
            gone();
        }
    }

    private void show(PaperDetails paper) {
        head.show(paper);
        bar.show();
        remarks.show();
        summary.show(paper.abstractText());
        summary.setClassName("two", paper.abstractText().isEmpty());
    }

    /** Nothing moves under the reader's eyes: where to go on is said, and what was typed is kept as a draft. */
    private void elsewhere(PaperDetails work) {
        Paragraph say = new Paragraph("Somebody merged this paper with another one meanwhile.");
        say.addClassName("say");
        inTurn.stop();
        removeAll();
        add(Parts.classed("empty", say, Parts.link(group.place().path("papers/" + work.id()), work.titleText())));
    }

    private void gone() {
        Paragraph say = new Paragraph("Somebody deleted this paper meanwhile.");
        say.addClassName("say");
        inTurn.stop();
        removeAll();
        add(Parts.classed("empty", say, Parts.link(group.place().path("library"), "To the library")));
    }
}
