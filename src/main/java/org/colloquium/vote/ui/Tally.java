package org.colloquium.vote.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.vote.BallotPaper;
import org.colloquium.vote.BallotResult;
import org.colloquium.vote.MyVote;
import org.colloquium.vote.count.Approvals;
import org.jspecify.annotations.Nullable;

/** A row a paper, a column a vote without its name, a dot an approval; on phones and for many votes bars instead. */
class Tally extends NativeTable {
    private static final int MOST_COLUMNS = 16;

    private final GroupPlace group;
    private final BallotResult result;
    private final List<Set<String>> votes;
    private final int mine;

    Tally(GroupPlace group, BallotResult result, List<Map<String, Object>> votes, @Nullable MyVote mine) {
        this.group = group;
        this.result = result;
        this.votes = hasColumns(votes.size())
                ? votes.stream().map(it -> Set.copyOf(Approvals.in(it))).toList()
                : List.of();
        this.mine = mine == null ? -1 : Objects.requireNonNullElse(mine.place(), -1);
        addClassName("tally");
        add(header(), body());
    }

    static boolean hasColumns(int votes) {
        return votes > 0 && votes <= MOST_COLUMNS;
    }

    private NativeTableHeader header() {
        NativeTableRow row = new NativeTableRow(head("Paper", ""));
        for (int i = 0; i < votes.size(); i++) {
            NativeTableHeaderCell cell = head(MyVote.letter(i), i == mine ? "b me" : "b");
            if (i == mine) {
                cell.add(Parts.text("vh", ", your vote"));
            }
            row.add(cell);
        }
        row.add(head("Sum", "sum"));
        return new NativeTableHeader(row);
    }

    private static NativeTableHeaderCell head(String words, String classes) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(new Span(words));
        cell.getElement().setAttribute("scope", "col");
        if (!classes.isEmpty()) {
            cell.addClassNames(classes.split(" "));
        }
        return cell;
    }

    private NativeTableBody body() {
        NativeTableBody body = new NativeTableBody();
        int winners = result.winners().size();
        List<BallotPaper> ranked = result.ranked();
        for (int i = 0; i < ranked.size(); i++) {
            NativeTableRow row = row(ranked.get(i));
            row.setClassName("won", i < winners);
            row.setClassName("seat", i == winners - 1);
            body.add(row);
        }
        return body;
    }

    private NativeTableRow row(BallotPaper paper) {
        NativeTableHeaderCell title =
                new NativeTableHeaderCell(Parts.title(BallotWords.path(group, paper.id()), paper.title()), bar(paper));
        title.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(title);
        for (int i = 0; i < votes.size(); i++) {
            row.add(dot(votes.get(i).contains(paper.id().toString()), i == mine));
        }
        NativeTableCell sum = new NativeTableCell(String.valueOf(result.approvals(paper)));
        sum.addClassNames("sum", "num");
        row.add(sum);
        return row;
    }

    private static NativeTableCell dot(boolean approved, boolean mine) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("b");
        cell.setClassName("me", mine);
        mark(cell, approved ? "" : "no");
        cell.add(Parts.text("vh", approved ? "yes" : "no"));
        return cell;
    }

    /** As long as the share of the votes that approve. */
    private Component bar(BallotPaper paper) {
        Span bar = new Span();
        bar.addClassName("bars");
        bar.setClassName("narrow-only", !votes.isEmpty());
        double share = result.count().votes() == 0
                ? 0
                : 100.0 * result.approvals(paper) / result.count().votes();
        mark(bar, "").getStyle().set("width", String.format(Locale.ROOT, "%.1f%%", share));
        return bar;
    }

    private static Element mark(HtmlContainer parent, String classes) {
        Element mark = new Element("i");
        mark.setAttribute("aria-hidden", "true");
        if (!classes.isEmpty()) {
            mark.getClassList().add(classes);
        }
        parent.getElement().appendChild(mark);
        return mark;
    }
}
