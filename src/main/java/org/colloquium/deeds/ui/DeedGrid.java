package org.colloquium.deeds.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.colloquium.common.Cursor;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.deeds.DeedDetails;
import org.colloquium.deeds.DeedFilter;
import org.jspecify.annotations.Nullable;

/** Deeds as rows, read as far as somebody scrolls; each stretch goes on at the place where one before it ended. */
class DeedGrid extends Grid<DeedDetails> {
    private static final int WIDE = 801;

    private final transient DeedSource source;
    private final transient TreeMap<Integer, @Nullable Cursor> places = new TreeMap<>();
    private DeedFilter filter = DeedFilter.ALL;

    DeedGrid(DeedSource source, Consumer<UUID> open) {
        this.source = source;
        addComponentColumn(DeedGrid::deed).setHeader("Who did what").setFlexGrow(6);
        if (source.isWhole()) {
            addColumn(DeedWords::group).setHeader("Group").setFlexGrow(2);
            addColumn(DeedWords::from).setHeader("From").setFlexGrow(3);
        }
        addColumn(it -> Times.here().moment(it.at())).setHeader("When").setFlexGrow(2);
        setDataProvider(DataProvider.fromCallbacks(this::rows, query -> 0));
        getLazyDataView().setItemCountUnknown();
        asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                open.accept(change.getValue().id());
            }
        });
        addThemeName("wrap-cell-content");
        setEmptyStateText("No deed is found. Take something out of the filter.");
        getElement().setAttribute("aria-label", "Deeds");
    }

    void show(DeedFilter wanted) {
        if (!wanted.equals(filter) || places.isEmpty()) {
            filter = wanted;
            places.clear();
            places.put(0, null);
            getDataProvider().refreshAll();
        }
    }

    private Stream<DeedDetails> rows(Query<DeedDetails, Void> query) {
        int from = query.getOffset();
        Map.Entry<Integer, @Nullable Cursor> nearest = places.floorEntry(from);
        int start = nearest == null ? 0 : nearest.getKey();
        Cursor after = nearest == null ? null : nearest.getValue();
        List<DeedDetails> found = source.read(filter, after, from - start, query.getLimit());
        if (!found.isEmpty()) {
            places.put(from + found.size(), found.getLast().place());
        }
        return found.stream();
    }

    /** On a phone there is room for one column, which then has the moment too. */
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

    private static Div deed(DeedDetails deed) {
        String whom = DeedWords.whom(deed);
        Div second = new Div(Parts.meta(DeedWords.what(deed) + (whom.isEmpty() ? "" : ": " + whom)));
        Div narrow = new Div(Parts.meta(Times.here().moment(deed.at())));
        narrow.addClassName("narrow-only");
        return new Div(Parts.text("person", DeedWords.who(deed)), second, narrow);
    }
}
