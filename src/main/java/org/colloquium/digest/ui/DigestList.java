package org.colloquium.digest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestLimits;
import org.colloquium.digest.DigestName;
import org.colloquium.digest.DigestSummary;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.Removed;

/** The reader's drafts and the group's imports, the latest first. */
class DigestList extends Div {
    private static final int STRETCH = 20;

    private final DigestDesk desk;
    private final GroupDetails group;
    private final Runnable changed;
    private final Div undone = new Div();
    private final Div lists = new Div();
    private final Button more = Parts.button("Show earlier ones", this::showMore);
    private final Set<DigestId> seen = new HashSet<>();
    private int most = STRETCH;
    private int total;

    /** @param changed called when the reader has undone an import here */
    DigestList(DigestDesk desk, GroupDetails group, Runnable changed) {
        this.desk = desk;
        this.group = group;
        this.changed = changed;
        undone.getElement().setAttribute("role", "status");
        add(undone, lists, more);
    }

    int total() {
        return total;
    }

    void show() {
        List<DigestSummary> drafts = group.may(Action.IMPORT) ? desk.drafts().mine(group.id()) : List.of();
        Listing<DigestSummary> imported = desk.digests().list(group.id(), new PageRequest(most, null));
        total = (int) imported.total();
        lists.removeAll();
        if (!drafts.isEmpty()) {
            lists.add(Parts.section(
                    "Not imported yet",
                    "only you see these",
                    rows(drafts.stream().map(this::draft).toList())));
        }
        if (!imported.items().isEmpty()) {
            boolean first = seen.isEmpty();
            lists.add(Parts.section(
                    "Earlier digests",
                    rows(imported.items().stream().map(it -> row(it, first)).toList())));
        }
        seen.addAll(imported.items().stream().map(DigestSummary::id).collect(Collectors.toSet()));
        more.setVisible(imported.next() != null && most < PageRequest.MOST);
    }

    private void showMore() {
        most = PageRequest.MOST;
        show();
    }

    private static UnorderedList rows(List<ListItem> rows) {
        UnorderedList list = new UnorderedList(rows.toArray(ListItem[]::new));
        list.addClassName("rows");
        return list;
    }

    private ListItem draft(DigestSummary draft) {
        String found = draft.format() == null
                ? DigestLimits.words(draft.size()) + ", not read yet"
                : Words.figure(draft.found(), "paper", "papers");
        return line(draft, found + ", " + Times.here().moment(draft.changedAt()));
    }

    private ListItem row(DigestSummary digest, boolean first) {
        String meta = DigestWords.outcome(digest) + ". " + DigestWords.imported(digest) + ". "
                + DigestWords.format(digest.format()) + ".";
        ListItem row = desk.mayUndo(group, digest) ? line(digest, meta, undo(digest)) : line(digest, meta);
        if (!first && !seen.contains(digest.id())) {
            row.addClassName("fresh");
        }
        return row;
    }

    private ListItem line(DigestSummary digest, String meta, Component... acts) {
        Anchor title = Parts.title(DigestWords.path(group.place(), digest.id()), DigestWords.title(digest));
        title.addClassName("ui");
        title.getElement().setAttribute("dir", "auto");
        Paragraph said = new Paragraph(meta);
        said.addClassName("meta");
        Div row = Parts.classed("row", new Div(title, said));
        row.add(acts);
        return new ListItem(row);
    }

    private Button undo(DigestSummary digest) {
        Button button = Parts.button("Undo", () -> undoNow(digest));
        button.setAriaLabel("Undo the import of " + DigestName.of(digest));
        return button;
    }

    private void undoNow(DigestSummary digest) {
        Job job = desk.undo(digest);
        if (job.end() instanceof Job.Undone end) {
            said(digest, end.removed());
            changed.run();
        } else if (job.end() instanceof Job.Failed failed) {
            Problem problem = new Problem();
            problem.say("The import was not undone", List.of(failed.why()));
            undone.removeAll();
            undone.add(problem);
        } else {
            UI.getCurrent().navigate(DigestWords.path(group.place(), digest.id()));
        }
    }

    private void said(DigestSummary digest, Removed removed) {
        Paragraph what = new Paragraph(DigestWords.title(digest) + ": " + EndPages.gone(removed) + ".");
        what.addClassName("what");
        undone.removeAll();
        undone.add(Parts.classed("notice draft", new Icon("check"), what));
        if (!removed.kept().isEmpty()) {
            undone.add(EndPages.kept(desk, group, removed));
        }
    }
}
