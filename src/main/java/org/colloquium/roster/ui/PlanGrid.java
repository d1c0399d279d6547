package org.colloquium.roster.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import org.colloquium.common.ui.Parts;
import org.colloquium.roster.PlannedRow;
import org.colloquium.roster.RosterPlan;
import org.colloquium.roster.RosterRow;

/** The rows of a plan, those that cannot be followed first. */
class PlanGrid extends Grid<PlannedRow> {
    PlanGrid(RosterPlan plan) {
        addColumn(it -> it.row().line()).setHeader("Line").setWidth("3.75rem").setFlexGrow(0);
        addComponentColumn(it -> who(it.row())).setHeader("Who").setFlexGrow(2);
        addComponentColumn(PlanGrid::effect).setHeader("What it does").setFlexGrow(3);
        setItems(plan.rows().stream()
                .sorted(Comparator.comparing((PlannedRow it) -> it.error() == null))
                .toList());
        setSelectionMode(SelectionMode.NONE);
        addThemeName("wrap-cell-content");
        getElement().setAttribute("aria-label", "Rows of the table");
    }

    private static Div who(RosterRow row) {
        return new Div(new Div(Parts.text("person", row.name())), Parts.meta(row.email()));
    }

    private static Div effect(PlannedRow it) {
        Span words = new Span(PlanWords.of(it));
        words.setClassName("due", it.error() != null);
        Div cell = new Div(new Div(words));
        if (!it.row().group().isEmpty()) {
            cell.add(Parts.meta(it.row().group()
                    + (it.row().role().isEmpty() ? "" : ", " + it.row().role())));
        }
        return cell;
    }
}
