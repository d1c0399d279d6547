package org.colloquium.paper.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.SavedSearch;
import org.colloquium.paper.SavedSearchService;

/** The searches that I keep and that others share, each a link; and the way to keep the one at hand. */
class SavedSearches extends Div {
    private static final int SHOWN = 12;

    private final SavedSearchService searches;
    private final GroupDetails group;
    private final Div links = Parts.classed("links");
    private final Button save;
    private final Button manage;
    private String query = "";

    SavedSearches(SavedSearchService searches, GroupDetails group) {
        this.searches = searches;
        this.group = group;
        addClassName("kept");
        save = Parts.plain("Save this search", () -> new SaveSearchDialog(searches, group, query).open());
        manage = Parts.plain("Saved searches", () -> new SavedSearchesDialog(searches, group).open());
        add(links, save, manage);
        show();
    }

    /** What stands in the field now. */
    void at(String words) {
        query = words;
        show();
    }

    final void show() {
        List<SavedSearch> all = searches.list(group.id(), new PageRequest(PageRequest.MOST, null))
                .items();
        links.removeAll();
        all.stream().limit(SHOWN).forEach(it -> links.add(link(it)));
        manage.setVisible(!all.isEmpty());
        boolean known = all.stream().anyMatch(it -> it.query().equals(query.strip()));
        save.setVisible(group.may(Action.WRITE) && !query.isBlank() && !known);
        setVisible(!all.isEmpty() || save.isVisible());
    }

    private Anchor link(SavedSearch it) {
        Anchor link = Parts.link(path(group, it), it.name());
        link.getElement()
                .setAttribute(
                        "title",
                        it.query() + (it.mine() ? "" : " — shared by " + it.by().name()));
        if (it.query().equals(query.strip())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    static String path(GroupDetails group, SavedSearch it) {
        return group.place().path("library") + "?"
                + QueryParameters.of("q", it.query()).getQueryString();
    }
}
