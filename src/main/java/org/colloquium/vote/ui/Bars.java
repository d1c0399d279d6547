package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.vote.BallotPaper;
import org.colloquium.vote.BallotResult;
import org.colloquium.vote.count.Figures;

/** A row a paper with its place, a bar and its figure; a heavy rule under the last seat. */
class Bars extends NativeTable {
    private final GroupPlace group;
    private final BallotResult result;

    Bars(GroupPlace group, BallotResult result) {
        this.group = group;
        this.result = result;
        addClassNames("tally", "measured");
        NativeTableHeaderCell figure = head(measure(result));
        figure.addClassName("sum");
        add(new NativeTableHeader(new NativeTableRow(head("Paper"), figure)), body());
    }

    /** What the figures are: "Mean", "Dots", "First places". */
    static String measure(BallotResult result) {
        return switch (result.count().method()) {
            case "score" -> "sum".equals(result.count().options().get("by")) ? "Sum" : "Mean";
            case "dots", "quadratic" -> "Dots";
            case "schulze", "ranked-pairs" -> "Beaten";
            default -> "First places";
        };
    }

    private static NativeTableHeaderCell head(String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableBody body() {
        NativeTableBody body = new NativeTableBody();
        List<BallotPaper> ranked = result.ranked();
        double most = ranked.stream().mapToDouble(result::size).max().orElse(0);
        int winners = result.winners().size();
        for (int i = 0; i < ranked.size(); i++) {
            NativeTableRow row = row(ranked.get(i), i + 1, most);
            row.setClassName("won", i < winners);
            row.setClassName("seat", i == winners - 1);
            body.add(row);
        }
        return body;
    }

    private NativeTableRow row(BallotPaper paper, int place, double most) {
        Span number = Parts.text("n", String.valueOf(place));
        NativeTableHeaderCell title = new NativeTableHeaderCell(
                number,
                Parts.title(BallotWords.path(group, paper.id()), paper.title()),
                bar(most == 0 ? 0 : result.size(paper) / most));
        title.getElement().setAttribute("scope", "row");
        NativeTableCell figure = new NativeTableCell(Figures.rounded(result.figure(paper)));
        figure.addClassNames("sum", "num");
        return new NativeTableRow(title, figure);
    }

    /** As long as this share of the longest. */
    static Span bar(double share) {
        Span bar = new Span();
        bar.addClassName("bars");
        Element mark = new Element("i");
        mark.setAttribute("aria-hidden", "true");
        mark.getStyle().set("width", percent(share));
        bar.getElement().appendChild(mark);
        return bar;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
