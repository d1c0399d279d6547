package org.colloquium.paper.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Completion;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** The content of the library of one group. */
class LibraryPage extends Main {
    private static final int NARROW = 800;

    private final LibraryDesk desk;
    private final GroupDetails group;
    private final Consumer<LibraryQuery> moved;
    private final LibraryActs acts;
    private final LibraryFilters filters;
    private final LibraryGrid grid;
    private final LibraryKeys keys;
    private final SavedSearches saved;
    private final DoubtsLine doubts;
    private final Div empty = new Div();
    private final Paragraph nothing = new Paragraph("Nothing answers this search. Take a word or a filter away.");
    private LibraryQuery query = LibraryQuery.ALL;
    private String understood = "";
    private boolean fitted;
    private boolean narrow;
    private @Nullable Registration resizing;

    /** @param moved told when the reader looks for something else */
    LibraryPage(LibraryDesk desk, GroupDetails group, Consumer<LibraryQuery> moved) {
        this.desk = desk;
        this.group = group;
        this.moved = moved;
        grid = new LibraryGrid(desk, group);
        acts = new LibraryActs(desk, group, grid, this::triage);
        keys = new LibraryKeys(desk, group, grid);
        saved = new SavedSearches(desk.searches(), group);
        filters = new LibraryFilters(
                desk.library().digests(group.id()),
                group.may(Action.WRITE),
                (typed, cursor) -> desk.library().complete(group.id(), typed, cursor).stream()
                        .map(it -> new Completion.Choice(it.insert(), it.label(), it.help(), it.from(), it.to()))
                        .toList(),
                saved,
                this::look);
        doubts = new DoubtsLine(desk, group);
        addClassNames("page", "wide", "lib");
        H1 heading = new H1("Library");
        heading.addClassName("same");
        nothing.addClassName("two");
        empty.addClassName("empty");
        fill(empty);
        add(Parts.classed("head", new Div(heading), acts), filters, doubts, empty, nothing, grid, keys);
    }

    void show(LibraryQuery wanted) {
        query = wanted;
        filters.show(wanted);
        find();
    }

    /** Papers came or went. */
    void reload() {
        filters.choices(desk.library().digests(group.id()));
        find();
    }

    /** A search was saved or shared, or is gone. */
    void searchesChanged() {
        saved.show();
    }

    /** Somebody marked a paper. */
    void refresh() {
        grid.refresh();
    }

    private void look(LibraryQuery wanted) {
        query = wanted;
        grid.deselectAll();
        find();
        moved.accept(wanted);
    }

    private void triage() {
        UI.getCurrent().navigate(group.place().path("triage/queue"), LibraryAddress.write(query));
    }

    private void find() {
        doubts.show();
        understand();
        LibraryQuery answered = query.withWords(understood);
        List<PaperId> found = desk.library().find(group.id(), answered);
        if (found.isEmpty()) {
            answered = unfinished(answered);
            found = desk.library().find(group.id(), answered);
        }
        filters.reading(desk.library().read(group.id(), answered.words()));
        long all = answered.narrows() ? desk.library().count(group.id(), LibraryQuery.ALL) : found.size();
        boolean none = all == 0 && found.isEmpty() && desk.library().count(group.id(), anything()) == 0;
        filters.found(found.size(), all, answered.narrows());
        filters.setVisible(!none);
        empty.setVisible(none);
        nothing.setVisible(!none && found.isEmpty());
        grid.setVisible(!found.isEmpty());
        keys.setVisible(!found.isEmpty());
        grid.show(found, answered.words());
    }

    /** What cannot be understood is said at the field, and what was found before stays. */
    private void understand() {
        try {
            desk.library().read(group.id(), query.words());
            understood = query.words();
            filters.problem("");
        } catch (InvalidInputException e) {
            filters.problem(Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    /** The last word may be half typed: where nothing has it, what begins with it answers. */
    private LibraryQuery unfinished(LibraryQuery asked) {
        return desk.library()
                .unfinished(group.id(), asked.words())
                .map(asked::withWords)
                .filter(it -> desk.library().count(group.id(), it) > 0)
                .orElse(asked);
    }

    private static LibraryQuery anything() {
        return LibraryQuery.ALL.withMine(LibraryQuery.Mine.ANY);
    }

    private void fill(Div place) {
        boolean mayImport = group.may(Action.IMPORT);
        Paragraph say = new Paragraph(
                mayImport
                        ? "No papers yet. Paste the digest you got this week and the group has something to vote on."
                        : "No papers yet. When a member imports a digest, its papers stand here.");
        say.addClassName("say");
        place.add(say);
        if (mayImport) {
            place.add(Parts.primary(
                    "Paste a digest",
                    () -> UI.getCurrent().navigate(group.place().path("digests"))));
            place.add(new Paragraph("You see what was found before anything is imported."));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        var details = page.getExtendedClientDetails();
        fit(details == null ? Integer.MAX_VALUE : details.getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(it -> fit(it.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resizing != null) {
            resizing.remove();
        }
    }

    /** Papers are chosen where there is room for what to do with them. */
    private void fit(int width) {
        boolean small = width > 0 && width <= NARROW;
        if (fitted && small == narrow) {
            return; // what is chosen stays
        }
        fitted = true;
        narrow = small;
        grid.narrow(small);
        GridSelectionModel<PaperId> choice =
                grid.setSelectionMode(small || acts.none() ? Grid.SelectionMode.NONE : Grid.SelectionMode.MULTI);
        if (choice instanceof GridMultiSelectionModel<PaperId> several) {
            several.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        }
        acts.follow();
    }
}
