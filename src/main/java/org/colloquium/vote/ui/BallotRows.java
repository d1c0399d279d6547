package org.colloquium.vote.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.BallotLine;

/** Ballots in a list. What changes about those shown is changed in their rows, so that focus stays. */
class BallotRows extends UnorderedList {
    private final GroupPlace group;
    private final Map<BallotId, Row> rows = new LinkedHashMap<>();

    BallotRows(GroupPlace group) {
        this.group = group;
        addClassName("rows");
    }

    void show(List<BallotLine> ballots) {
        List<BallotId> ids = ballots.stream().map(BallotLine::id).toList();
        if (!List.copyOf(rows.keySet()).equals(ids)) {
            arrange(ids);
        }
        ballots.forEach(it -> {
            Row row = rows.get(it.id());
            if (row != null) {
                row.show(it);
            }
        });
    }

    private void arrange(List<BallotId> ids) {
        boolean first = rows.isEmpty();
        Map<BallotId, Row> before = Map.copyOf(rows);
        rows.clear();
        removeAll();
        for (BallotId id : ids) {
            Row known = before.get(id);
            Row row = known == null ? new Row(BallotWords.path(group, id)) : known;
            row.setClassName("fresh", known == null && !first);
            rows.put(id, row);
            add(row);
        }
    }

    /** One ballot: its title, a line of facts, and Vote where mine is missing. */
    private static class Row extends ListItem {
        private final Anchor title;
        private final Span facts = Parts.meta("");
        private final Button vote;

        Row(String path) {
            title = Parts.title(path, "");
            title.addClassName("ui");
            vote = Parts.button("Vote", () -> UI.getCurrent().navigate(path));
            add(Parts.classed("row", new Div(title, facts), vote));
        }

        void show(BallotLine ballot) {
            title.setText(ballot.title());
            facts.setText(BallotWords.facts(ballot, Times.here()));
            vote.setVisible(ballot.owed());
            vote.setAriaLabel("Vote: " + ballot.title());
        }
    }
}
