package org.colloquium.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.colloquium.common.ConflictException;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.springframework.security.access.AccessDeniedException;

/** What was merged into a paper, and the way back; right after a merge it says so. */
class MergedPapers extends Div {
    private final PaperDesk desk;
    private final GroupDetails group;
    private final Problem problem = new Problem();
    private final Div notice = new Div();
    private final UnorderedList list = new UnorderedList();

    MergedPapers(PaperDesk desk, GroupDetails group) {
        this.desk = desk;
        this.group = group;
        list.addClassName("merged");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        add(problem, notice, list);
    }

    void show(PaperDetails paper) {
        list.removeAll();
        list.setVisible(!paper.merged().isEmpty());
        if (paper.merged().isEmpty()) {
            return;
        }
        desk.merging().merged(paper.id()).forEach(it -> list.add(row(it)));
    }

    /** Says what was just done, with the way back. */
    void merged(PaperId other) {
        notice.removeAll();
        notice.add(
                new Icon("check"),
                new Paragraph("Merged. What was made on either of them shows on this page."),
                Parts.classed("acts", Parts.button("Undo", () -> apart(other))));
        notice.setVisible(true);
    }

    private ListItem row(PaperDetails part) {
        Div words = new Div(Parts.text("", "One work with “" + part.titleText() + "”" + facts(part)));
        words.getElement().setAttribute("dir", "auto");
        words.addClassName("meta");
        ListItem row = new ListItem(words);
        if (group.may(Action.UNDO_IMPORT)) {
            var apart = Parts.plain("Take apart", () -> apart(part.id()));
            apart.setAriaLabel("Take apart: " + part.titleText());
            row.add(apart);
        }
        return row;
    }

    private static String facts(PaperDetails part) {
        return part.arxivId() != null ? ", arXiv " + part.arxivId() : part.doi() != null ? ", DOI " + part.doi() : "";
    }

    private void apart(PaperId part) {
        problem.setVisible(false);
        try {
            List<PaperId> now = desk.merging().unmerge(part);
            notice.removeAll();
            Paragraph said = new Paragraph("Taken apart. Each has again what it had: ");
            said.add(Parts.link(group.place().path("papers/" + now.getLast()), "the other paper"));
            said.add(".");
            notice.add(new Icon("check"), said);
            notice.setVisible(true);
        } catch (ConflictException | AccessDeniedException e) {
            problem.say(String.valueOf(e.getMessage()));
        }
    }
}
