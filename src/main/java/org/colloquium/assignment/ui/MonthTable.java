package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.Board;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.jspecify.annotations.Nullable;

/** A month as a grid of days with what is due or discussed on each; on a phone the days that have something. */
class MonthTable extends Div {
    private static final int MOST = 6;

    private final GroupDetails group;
    private final Board board;
    private final Map<LocalDate, List<AssignmentDetails>> days;

    MonthTable(GroupDetails group, Board board, BoardPlace place, YearMonth month) {
        this.group = group;
        this.board = board;
        days = board.assignments().stream()
                .filter(it -> !place.mine() || board.person(it.member()).me())
                .filter(it -> day(it) != null)
                .collect(Collectors.groupingBy(it -> Objects.requireNonNull(day(it))));
        addClassName("main");
        add(steps(place, month), table(month));
        if (days.isEmpty()) {
            add(Parts.meta("Nothing is due in this month."));
        }
    }

    private Component steps(BoardPlace place, YearMonth month) {
        Anchor before =
                Parts.link(place.in(month.minusMonths(1)).path(group.place()), "← " + name(month.minusMonths(1)));
        Anchor after = Parts.link(place.in(month.plusMonths(1)).path(group.place()), name(month.plusMonths(1)) + " →");
        return Parts.classed("steps", before, after);
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH)
                + (month.getYear() == YearMonth.now(ZoneOffset.UTC).getYear() ? "" : " " + month.getYear());
    }

    private NativeTable table(YearMonth month) {
        NativeTableHeader head = new NativeTableHeader();
        NativeTableRow names = new NativeTableRow();
        for (DayOfWeek it : DayOfWeek.values()) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(it.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            cell.getElement().setAttribute("scope", "col");
            names.add(cell);
        }
        head.add(names);
        NativeTableBody body = new NativeTableBody();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            NativeTableRow row = new NativeTableRow();
            for (int i = 0; i < 7; i++) {
                row.add(cell(week.plusDays(i), month));
            }
            body.add(row);
        }
        NativeTable table = new NativeTable();
        table.addClassName("month");
        Element caption = new Element("caption");
        caption.setText(name(month));
        table.getElement().appendChild(caption);
        table.add(head);
        table.add(body);
        return table;
    }

    private NativeTableCell cell(LocalDate day, YearMonth month) {
        NativeTableCell cell = new NativeTableCell();
        if (!YearMonth.from(day).equals(month)) {
            cell.addClassName("outside");
            return cell;
        }
        Times times = Times.in(group.zone());
        Element time = new Element("time");
        time.setAttribute("datetime", day.toString());
        time.setAttribute("aria-label", times.longDay(day));
        time.setAttribute("data-long", times.longDay(day));
        time.setText(String.valueOf(day.getDayOfMonth()));
        cell.getElement().appendChild(time);
        cell.setClassName("today", day.equals(times.today()));
        List<AssignmentDetails> due = days.getOrDefault(day, List.of());
        cell.setClassName("none", due.isEmpty());
        if (!due.isEmpty()) {
            UnorderedList list = new UnorderedList();
            due.stream().limit(MOST).forEach(it -> list.add(entry(it)));
            if (due.size() > MOST) {
                list.add(new ListItem(Parts.meta("and " + (due.size() - MOST) + " more")));
            }
            cell.add(list);
        }
        return cell;
    }

    private ListItem entry(AssignmentDetails it) {
        Assignee who = board.person(it.member());
        boolean late = AssignmentWords.late(it, board.meeting(it.meeting()), group.zone());
        String state = AssignmentWords.state(it, late);
        String title = board.title(it.paper());
        Anchor link = Parts.link(group.place().path("papers/" + it.paper()), "");
        String does = AssignmentWords.does(who, it.role());
        link.add(Shape.of(it, late), Parts.text(who.me() ? "you" : "", does));
        link.getElement().setAttribute("title", title);
        link.setAriaLabel(does + ": " + title + (state.isEmpty() ? "" : ", " + state));
        ListItem entry = new ListItem(link);
        if (!state.isEmpty()) {
            entry.add(Parts.text(late ? "meta due" : "meta", state));
        }
        entry.add(Parts.text("paper-title", title));
        return entry;
    }

    private @Nullable LocalDate day(AssignmentDetails it) {
        MeetingDetails meeting = board.meeting(it.meeting());
        return it.due() != null
                ? it.due()
                : meeting == null
                        ? null
                        : meeting.startsAt().atZone(group.zone()).toLocalDate();
    }
}
