package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.colloquium.assignment.Board;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;

/** A month as a grid of days with what is due or discussed on each; in little room the days that have something. */
@Tag("co-month")
@JsModule("./co-month.ts")
class MonthTable extends Div {
    private static final int MOST = 6;
    private static final List<String> KEYS = List.of("← → ↑ ↓", "days", "Home End", "week", "Page Up Down", "month");

    private final GroupDetails group;
    private final BoardPlace place;
    private final YearMonth month;
    private final MonthDays days;
    private final Times times;

    MonthTable(GroupDetails group, Board board, BoardPlace place, YearMonth month, Taking taking) {
        this.group = group;
        this.place = place;
        this.month = month;
        days = new MonthDays(group, board, month, place.mine(), taking);
        times = Times.in(group.zone());
        addClassName("main");
        add(steps(), table());
        if (days.isEmpty()) {
            add(Parts.meta("Nothing is due in this month."));
        }
        add(hints());
    }

    private Component steps() {
        return Parts.classed(
                "steps",
                Parts.link(in(month.minusMonths(1)), "← " + times.month(month.minusMonths(1))),
                Parts.link(in(month.plusMonths(1)), times.month(month.plusMonths(1)) + " →"));
    }

    private String in(YearMonth other) {
        return place.in(other).path(group.place());
    }

    private NativeTable table() {
        NativeTable table = new NativeTable();
        table.addClassName("month");
        table.getElement().setAttribute("role", "grid");
        Element caption = new Element("caption");
        caption.setText(times.month(month));
        table.getElement().appendChild(caption);
        table.add(head(), body());
        return table;
    }

    private NativeTableHeader head() {
        NativeTableRow names = new NativeTableRow();
        for (int i = 0; i < 7; i++) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(
                    times.shortWeekday(times.firstDayOfWeek().plus(i)));
            cell.getElement().setAttribute("scope", "col");
            names.add(cell);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(names);
        return head;
    }

    private NativeTableBody body() {
        NativeTableBody body = new NativeTableBody();
        DayOfWeek begins = times.firstDayOfWeek();
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(begins));
        for (LocalDate week = first; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            NativeTableRow row = new NativeTableRow();
            for (int i = 0; i < 7; i++) {
                row.add(cell(week.plusDays(i)));
            }
            body.add(row);
        }
        return body;
    }

    private NativeTableCell cell(LocalDate day) {
        NativeTableCell cell = new NativeTableCell();
        if (!YearMonth.from(day).equals(month)) {
            cell.addClassName("outside");
            return cell;
        }
        List<ListItem> due = days.on(day);
        cell.getElement().setAttribute("data-day", day.toString());
        cell.getElement().setAttribute("tabindex", day.equals(entry()) ? "0" : "-1");
        cell.getElement().appendChild(time(day));
        cell.setClassName("today", day.equals(times.today()));
        cell.setClassName("none", due.isEmpty());
        if (!due.isEmpty()) {
            UnorderedList list = new UnorderedList();
            due.stream().limit(MOST).forEach(list::add);
            if (due.size() > MOST) {
                list.add(new ListItem(Parts.meta("and " + (due.size() - MOST) + " more")));
            }
            cell.add(list);
        }
        return cell;
    }

    /** Where one comes in by keys. */
    private LocalDate entry() {
        return YearMonth.from(times.today()).equals(month) ? times.today() : month.atDay(1);
    }

    private Element time(LocalDate day) {
        Element time = new Element("time");
        time.setAttribute("datetime", day.toString());
        time.setAttribute("aria-label", times.longDay(day));
        time.setAttribute("data-long", times.longDay(day));
        time.setText(String.valueOf(day.getDayOfMonth()));
        return time;
    }

    private static Div hints() {
        Div hints = Parts.classed("hints");
        for (int i = 0; i + 1 < KEYS.size(); i += 2) {
            Element key = new Element("kbd");
            key.setText(KEYS.get(i));
            Span hint = new Span();
            hint.getElement().appendChild(key, Element.createText(KEYS.get(i + 1)));
            hints.add(hint);
        }
        return hints;
    }
}
