package org.colloquium.deeds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import java.util.function.Consumer;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.deeds.DeedFilter;

/** The list, its filter above it, and in the margin the deed that is open. Filter and open deed are in the address. */
class DeedPage extends Div {
    private final transient DeedSource source;
    private final String path;
    private final DeedFilters filters;
    private final DeedGrid grid;
    private final Div margin = Parts.margin();
    private final Main page;
    private transient DeedAddress address = DeedAddress.read(QueryParameters.empty());

    DeedPage(Div head, DeedSource source, String path, Making filters) {
        this.source = source;
        this.path = path;
        this.filters = filters.make(this::go);
        grid = new DeedGrid(source, id -> go(address.open(id)));
        page = Parts.page("adm", head, Parts.middle(this.filters, grid), margin);
        setSizeFull();
        add(page);
    }

    void show(DeedAddress wanted) {
        address = wanted;
        filters.show(wanted);
        DeedFilter filter = wanted.filter(Times.readersZone());
        source.read(filter, null, 0, 1); // before the grid asks: who may not read it is told so by a page
        grid.show(filter);
        margin.removeAll();
        UUID open = wanted.deed();
        page.setClassName("chosen", open != null);
        if (open == null) {
            grid.asSingleSelect().clear(); // so that the same row can be opened once more
        } else {
            Anchor back = Parts.link(link(wanted.open(null)), "All deeds");
            back.addClassName("narrow-only");
            margin.add(back, card(open));
        }
    }

    private Component card(UUID id) {
        try {
            return new DeedCard(source.details(id), source.isWhole());
        } catch (NotFoundException e) {
            return new Paragraph("There is no such deed in this log.");
        }
    }

    private void go(DeedAddress wanted) {
        UI.getCurrent().navigate(path, wanted.query());
    }

    private String link(DeedAddress to) {
        String query = to.query().getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Makes the filter, given what to do when it changes. */
    interface Making {
        DeedFilters make(Consumer<DeedAddress> changed);
    }
}
