package org.colloquium.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.data.selection.SelectionModel;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Set;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateService;
import org.colloquium.paper.Reading;
import org.colloquium.paper.StateChange;
import org.jspecify.annotations.Nullable;

/** What to do: with the papers chosen, or with none. */
class LibraryActs extends Div {
    private final LibraryDesk desk;
    private final GroupDetails group;
    private final LibraryGrid grid;
    private final List<BulkAction> actions;
    private final Div chosen = Parts.classed("acts");
    private final Div usual = Parts.classed("acts");
    private final Div done = Parts.classed("acts");
    private final Span count = Parts.meta("");
    private @Nullable Registration following;

    /** @param triage goes through what is found one at a time */
    LibraryActs(LibraryDesk desk, GroupDetails group, LibraryGrid grid, Runnable triage) {
        this.desk = desk;
        this.group = group;
        this.grid = grid;
        actions = desk.actions(group);
        addClassName("acts");
        count.getElement().setAttribute("role", "status");
        chosen.add(count);
        if (group.may(Action.WRITE)) {
            chosen.add(mark());
        }
        actions.forEach(it -> chosen.add(Parts.button(it.label(), () -> it.run(group, papers()))));
        chosen.add(Parts.plain("Choose none", grid::deselectAll));
        usual.add(Parts.button("Triage", triage));
        if (group.may(Action.IMPORT)) {
            usual.add(Parts.button("Add a paper", () -> new PaperDialog(desk.papers(), group).open()));
        }
        done.getElement().setAttribute("role", "status");
        add(done, chosen, usual);
        show(Set.of());
    }

    /** Whether there is nothing to do with papers that are chosen. */
    boolean none() {
        return actions.isEmpty() && !group.may(Action.WRITE);
    }

    /** Follows what is chosen, anew after the way of choosing changed. */
    void follow() {
        if (following != null) {
            following.remove();
        }
        boolean choosing = grid.getSelectionModel() instanceof SelectionModel.Multi;
        following = choosing ? grid.addSelectionListener(it -> show(it.getAllSelectedItems())) : null;
        show(Set.of());
    }

    private void show(Set<PaperId> papers) {
        count.setText(papers.size() + " chosen");
        if (!papers.isEmpty()) {
            done.removeAll();
        }
        chosen.setVisible(!papers.isEmpty());
        usual.setVisible(papers.isEmpty());
    }

    private List<PaperId> papers() {
        return List.copyOf(grid.getSelectedItems());
    }

    /** What to mark them as, with how many there are before it happens. */
    private MenuBar mark() {
        MenuBar bar = new MenuBar();
        var marks = bar.addItem("Mark").getSubMenu();
        for (Reading reading : Reading.values()) {
            marks.addItem("as " + reading.word(), it -> change(StateChange.reading(reading), reading.word()));
        }
        marks.addItem("Save", it -> change(StateChange.saved(true), "saved"));
        marks.addItem("Save no longer", it -> change(StateChange.saved(false), "no longer saved"));
        marks.addItem("Hide", it -> change(StateChange.hidden(true), "hidden"));
        marks.addItem("Hide no longer", it -> change(StateChange.hidden(false), "no longer hidden"));
        return bar;
    }

    void change(StateChange change, String word) {
        PaperStateService.Before before = desk.states().changeAll(group.id(), papers(), change);
        int many = before.papers().size();
        grid.deselectAll();
        grid.refresh();
        done.removeAll();
        done.add(
                Parts.meta(Words.figure(many, "paper", "papers") + " marked " + word + " "), Parts.plain("Undo", () -> {
                    desk.states().putBack(group.id(), before);
                    done.removeAll();
                    grid.refresh();
                }));
    }
}
