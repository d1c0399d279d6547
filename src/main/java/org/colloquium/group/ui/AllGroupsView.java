package org.colloquium.group.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupAdministration;
import org.colloquium.group.GroupChanged;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupLine;
import org.colloquium.group.GroupState;
import org.colloquium.live.Live;
import org.jspecify.annotations.Nullable;

/** All groups of this server for its administrators; search, filter and choice are in the address. */
@Route("admin/groups")
@PageTitle("All groups · Colloquium")
@StyleSheet("group.css")
@StyleSheet("account.css")
@PermitAll
class AllGroupsView extends Div implements BeforeEnterObserver {
    private static final String PATH = "admin/groups";

    private final GroupAdministration groups;
    private final AllGroupsCards cards;
    private final Live live;
    private final Paragraph line = new Paragraph();
    private final TextField search = new TextField();
    private final Select<Optional<GroupState>> state = new Select<>();
    private final AllGroupsGrid grid;
    private final Div margin = Parts.margin();
    private final Main page;
    private @Nullable GroupId chosen;
    private boolean following;

    AllGroupsView(GroupAdministration groups, AllGroupsCards cards, Live live) {
        this.groups = groups;
        this.cards = cards;
        this.live = live;
        grid = new AllGroupsGrid(groups, id -> go(id));
        search.addClassName("find");
        search.setAriaLabel("Find groups");
        search.setPlaceholder("Name, address or owner");
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        List<Optional<GroupState>> states = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(GroupState.values()).map(Optional::of).forEach(states::add);
        state.setAriaLabel("State");
        state.setItems(states);
        state.setItemLabelGenerator(it -> it.map(GroupState::words).orElse("All groups"));
        search.addValueChangeListener(change -> move(change.isFromClient()));
        state.addValueChangeListener(change -> move(change.isFromClient()));
        page = Parts.page(
                "adm",
                Parts.classed("head", new Div(new H1("All groups"), line)),
                Parts.middle(Parts.classed("account-filters", search, state), grid),
                margin);
        setSizeFull();
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        search.setValue(query.getSingleParameter("q").orElse(""));
        String word = query.getSingleParameter("state").orElse("");
        state.setValue(Arrays.stream(GroupState.values())
                .filter(it -> key(it).equals(word))
                .findFirst());
        chosen = query.getSingleParameter("group").map(GroupId::of).orElse(null);
        show();
        if (!following) {
            following = true;
            live.follow(this, this::show, GroupChanged.ANY);
        }
    }

    private void show() {
        GroupState only = state.getValue() == null ? null : state.getValue().orElse(null);
        grid.show(search.getValue(), only, chosen);
        line.setText(
                Words.figure(grid.found(), "group", "groups") + ". What is written in a group is its members’ alone.");
        margin.removeAll();
        GroupId id = chosen;
        page.setClassName("chosen", id != null);
        if (id != null) {
            margin.add(Parts.link(
                    query(null).getQueryString().isEmpty()
                            ? PATH
                            : PATH + "?" + query(null).getQueryString(),
                    "All groups"));
            margin.getComponentAt(0).addClassName("narrow-only");
            List<GroupLine> row = groups.lines(List.of(id));
            margin.add(
                    row.isEmpty()
                            ? new Paragraph("This group is not here any more.")
                            : cards.of(row.getFirst(), this::leave));
        }
    }

    private void leave() {
        go(null);
    }

    private void move(boolean byHand) {
        if (byHand) {
            go(chosen);
        }
    }

    private void go(@Nullable GroupId id) {
        UI.getCurrent().navigate(PATH, query(id));
    }

    private QueryParameters query(@Nullable GroupId id) {
        Map<String, List<String>> query = new HashMap<>();
        if (!search.isEmpty()) {
            query.put("q", List.of(search.getValue()));
        }
        if (state.getValue() != null) {
            state.getValue().ifPresent(it -> query.put("state", List.of(key(it))));
        }
        if (id != null) {
            query.put("group", List.of(id.toString()));
        }
        return new QueryParameters(query);
    }

    private static String key(GroupState it) {
        return it.name().toLowerCase(Locale.ROOT);
    }
}
