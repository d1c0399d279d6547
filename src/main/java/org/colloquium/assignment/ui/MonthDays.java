package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.Board;
import org.colloquium.assignment.OpenSlot;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** What stands on each day of a month: what is due or discussed then, and what is left open. */
final class MonthDays {
    private final GroupDetails group;
    private final Board board;
    private final YearMonth month;
    private final Taking taking;
    private final Map<LocalDate, List<Supplier<ListItem>>> days = new TreeMap<>();

    /** @param onlyMine without what is others' and what is left open */
    MonthDays(GroupDetails group, Board board, YearMonth month, boolean onlyMine, Taking taking) {
        this.group = group;
        this.board = board;
        this.month = month;
        this.taking = taking;
        board.assignments().stream()
                .filter(it -> !onlyMine || board.person(it.member()).me())
                .forEach(it -> put(it.due(), it.meeting(), () -> entry(it)));
        if (!onlyMine) {
            board.slots().forEach(it -> put(it.due(), it.meeting(), () -> entry(it)));
        }
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    List<ListItem> on(LocalDate day) {
        return days.getOrDefault(day, List.of()).stream().map(Supplier::get).toList();
    }

    private void put(@Nullable LocalDate due, @Nullable MeetingId at, Supplier<ListItem> entry) {
        MeetingDetails meeting = board.meeting(at);
        LocalDate day = due != null
                ? due
                : meeting == null
                        ? null
                        : meeting.startsAt().atZone(group.zone()).toLocalDate();
        if (day != null && YearMonth.from(day).equals(month)) {
            days.computeIfAbsent(day, any -> new ArrayList<>()).add(entry);
        }
    }

    private ListItem entry(AssignmentDetails it) {
        Assignee who = board.person(it.member());
        boolean late = AssignmentWords.late(it, board.meeting(it.meeting()), group.zone());
        String state = AssignmentWords.state(it, late);
        String title = board.title(it.paper());
        String does = AssignmentWords.does(who, it.role());
        Anchor link = link(it.paper(), does + ": " + title + (state.isEmpty() ? "" : ", " + state));
        link.add(Shape.of(it, late), Parts.text(who.me() ? "you" : "", does));
        ListItem entry = new ListItem(link);
        if (!state.isEmpty()) {
            entry.add(Parts.text(late ? "meta due" : "meta", state));
        }
        entry.add(Parts.text("paper-title", title));
        taking.briefOffered(it).ifPresent(entry::add);
        return entry;
    }

    private ListItem entry(OpenSlot it) {
        String title = board.title(it.paper());
        Anchor link = link(it.paper(), "Open: " + it.role() + " of " + title);
        link.add(Parts.text("", "Open: " + it.role()));
        ListItem entry = new ListItem(link, Parts.text("paper-title", title));
        taking.brief(it).ifPresent(entry::add);
        return entry;
    }

    private Anchor link(PaperId paper, String label) {
        Anchor link = Parts.link(group.place().path("papers/" + paper), "");
        link.getElement().setAttribute("title", board.title(paper));
        link.setAriaLabel(label);
        return link;
    }
}
