package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** A table of papers with one group of rows a meeting and one column a role. */
abstract class MeetingTable extends NativeTable {
    private final GroupDetails group;

    /** @param roles headings of the columns */
    MeetingTable(GroupDetails group, List<String> roles) {
        this.group = group;
        addClassName("board");
        NativeTableRow row = new NativeTableRow();
        row.add(column("Meeting", "when"), column("Paper", "what"));
        roles.forEach(it -> row.add(column(it, "role")));
        NativeTableHeader head = new NativeTableHeader();
        head.add(row);
        add(head);
    }

    private static NativeTableHeaderCell column(String words, String kind) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.addClassName(kind);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /**
     * Adds the rows of a meeting.
     *
     * @param meeting null for those without
     */
    final void addMeeting(@Nullable MeetingDetails meeting, List<NativeTableRow> rows) {
        NativeTableBody body = new NativeTableBody();
        rows.getFirst().addComponentAsFirst(when(meeting, rows.size()));
        body.add(rows.toArray(NativeTableRow[]::new));
        add(body);
    }

    final NativeTableRow paper(PaperId paper, String title) {
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableCell(Parts.title(group.place().path("papers/" + paper), title)));
        return row;
    }

    static NativeTableCell role(String heading, List<Component> slots) {
        NativeTableCell cell = new NativeTableCell();
        cell.getElement().setAttribute("data-role", heading);
        cell.add(slots);
        return cell;
    }

    private NativeTableHeaderCell when(@Nullable MeetingDetails meeting, int rows) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "rowgroup");
        cell.getElement().setAttribute("rowspan", String.valueOf(rows));
        if (meeting == null) {
            cell.setText("No meeting");
            return cell;
        }
        LocalDate day = meeting.startsAt().atZone(group.zone()).toLocalDate();
        Element time = new Element("time");
        time.setAttribute("datetime", day.toString());
        time.setText(Times.in(group.zone()).date(day));
        Anchor link = Parts.link(group.place().path("meetings/" + meeting.id()), "");
        link.getElement().appendChild(time);
        cell.add(link);
        cell.getElement().appendChild(new Element("br"));
        cell.add(Parts.meta(AssignmentWords.weekday(day)));
        return cell;
    }
}
