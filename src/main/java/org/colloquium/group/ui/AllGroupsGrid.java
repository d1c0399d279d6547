package org.colloquium.group.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupAdministration;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupLine;
import org.colloquium.group.GroupState;
import org.jspecify.annotations.Nullable;

/** All groups as rows: the ids of a search are read once, rows by the slice of ids that is on the screen. */
class AllGroupsGrid extends Grid<GroupLine> {
    private static final int WIDE = 801;

    private final transient GroupAdministration groups;
    private List<GroupId> found = List.of();

    AllGroupsGrid(GroupAdministration groups, Consumer<GroupId> choose) {
        this.groups = groups;
        addComponentColumn(AllGroupsGrid::name).setHeader("Name").setFlexGrow(3);
        addComponentColumn(AllGroupsGrid::owners).setHeader("Owners").setFlexGrow(3);
        addColumn(it -> Words.figure(it.members(), "member", "members"))
                .setHeader("Size")
                .setFlexGrow(1);
        addColumn(it -> visited(it.lastVisit())).setHeader("Last visited").setFlexGrow(1);
        setDataProvider(DataProvider.fromCallbacks(this::rows, query -> found.size()));
        asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choose.accept(change.getValue().id());
            }
        });
        getElement().setAttribute("aria-label", "Groups");
    }

    /** On a phone there is room for the name alone. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        ExtendedClientDetails details = page.getExtendedClientDetails();
        fit(details == null ? WIDE : details.getWindowInnerWidth());
        Registration resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(detach -> {
            detach.unregisterListener();
            resizing.remove();
        });
    }

    private void fit(int width) {
        getColumns().subList(1, getColumns().size()).forEach(it -> it.setVisible(width <= 0 || width >= WIDE));
    }

    void show(String words, @Nullable GroupState state, @Nullable GroupId chosen) {
        found = groups.search(words, state);
        getDataProvider().refreshAll();
        List<GroupLine> row = chosen == null ? List.of() : groups.lines(List.of(chosen));
        asSingleSelect().setValue(row.isEmpty() ? null : row.getFirst());
    }

    int found() {
        return found.size();
    }

    private Stream<GroupLine> rows(Query<GroupLine, Void> query) {
        int from = Math.min(query.getOffset(), found.size());
        return groups.lines(found.subList(from, Math.min(from + query.getLimit(), found.size()))).stream();
    }

    private static Div name(GroupLine group) {
        Span archived = Parts.text("rights", group.archived() ? "archived" : "");
        Span orphan = Parts.text("due narrow-only", group.orphan() ? " no owner" : "");
        return new Div(new Div(Parts.text("person", group.name()), archived, orphan), Parts.meta("/g/" + group.slug()));
    }

    private static Span owners(GroupLine group) {
        return group.orphan() ? Parts.text("due", "Nobody who can sign in") : new Span(Words.list(group.owners()));
    }

    static String visited(@Nullable Instant when) {
        return when == null ? "never" : Times.here().ago(when);
    }
}
