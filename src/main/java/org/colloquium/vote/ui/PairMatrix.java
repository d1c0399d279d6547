package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotPaper;
import org.colloquium.vote.BallotResult;

/** How many votes put the row's paper before the column's, for the papers that stand highest. */
class PairMatrix extends Div {
    private static final int MOST = 10;

    private final BallotResult result;
    private final List<BallotPaper> ranked;

    PairMatrix(BallotResult result) {
        this.result = result;
        List<BallotPaper> all = result.ranked();
        this.ranked = all.subList(0, Math.min(MOST, all.size()));
        addClassName("pairs");
        NativeTable table = new NativeTable(header(), body());
        add(table, note(all.size()));
    }

    private static Paragraph note(int all) {
        Paragraph note =
                new Paragraph("A cell counts the votes that put the row before the column; in bold and underlined, "
                        + "where these are more than the other way round."
                        + (all > MOST ? " The " + Words.number(MOST) + " that stand highest are shown." : ""));
        note.addClassNames("meta", "note");
        return note;
    }

    private NativeTableHeader header() {
        NativeTableRow row = new NativeTableRow(new NativeTableCell());
        for (int i = 0; i < ranked.size(); i++) {
            row.add(head(i, "col", Parts.text("vh", ", " + name(i))));
        }
        return new NativeTableHeader(row);
    }

    private static NativeTableHeaderCell head(int place, String scope, Span name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(Parts.text("n", String.valueOf(place + 1)), name);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private String name(int place) {
        return result.names().apply(ranked.get(place).id().toString());
    }

    private NativeTableBody body() {
        NativeTableBody body = new NativeTableBody();
        for (int i = 0; i < ranked.size(); i++) {
            NativeTableRow row = new NativeTableRow(head(i, "row", Parts.text("name", name(i))));
            row.setClassName("won", i < result.winners().size());
            for (int j = 0; j < ranked.size(); j++) {
                row.add(cell(i, j));
            }
            body.add(row);
        }
        return body;
    }

    private NativeTableCell cell(int row, int column) {
        if (row == column) {
            NativeTableCell none = new NativeTableCell();
            none.addClassName("self");
            return none;
        }
        int before = before(row, column);
        NativeTableCell cell = new NativeTableCell();
        boolean beats = before > before(column, row);
        cell.add(beats ? Parts.text("beats", String.valueOf(before)) : new Span(String.valueOf(before)));
        if (beats) {
            cell.add(Parts.text("vh", ", more than against"));
        }
        return cell;
    }

    private int before(int row, int column) {
        return result.count().figures().pairs().get(place(row)).get(place(column));
    }

    private int place(int ranked) {
        return result.papers().indexOf(this.ranked.get(ranked));
    }
}
